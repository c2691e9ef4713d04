using Hotline.Simulator.Calls;

namespace Hotline.Simulator.People.Population;

/// <summary>Somebody of the population: reads texts and answers the phone.</summary>
internal abstract class Person(Community community, string phone)
{
    protected Community Community { get; } = community;

    public string Phone { get; } = phone;

    /// <summary>A text has arrived.</summary>
    public abstract void Read(PhoneText text);

    /// <summary>What is pressed when something is asked on the phone; null: nothing.</summary>
    public abstract string? Press(HotlineText heard, string words);

    /// <summary>Scores as residents give them: mostly content, some not at all.</summary>
    protected string Score(string occasion) => Community.Dice.Draw($"{Phone} score {occasion}") switch
    {
        < 0.58 => "5",
        < 0.80 => "4",
        < 0.89 => "3",
        < 0.95 => "2",
        _ => "1",
    };
}

/// <summary>Somebody of the population on the phone.</summary>
internal sealed class PersonOnPhone(Person person, string? wish) : CallPerson
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);
    private bool isSaid;

    public override CallStep Answer(string heard)
    {
        if (wish is not null && !isSaid)
        {
            isSaid = true;
            return new CallStep(StepKind.Speak, wish);
        }
        return person.Press(HotlineText.Read(heard), heard) is { } key ? new CallStep(StepKind.Press, key) : new CallStep(StepKind.Silence);
    }

    public override TimeSpan? Patience(string heard) => wish is null ? null : Longest;
}
