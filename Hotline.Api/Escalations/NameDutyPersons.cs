using System.Security.Cryptography;
using System.Text.Json;
using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Escalations;
using Hotline.Dispatch.Messages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Hotline.Api.Escalations;

/// <summary>Says who of a line answers its calls, and who is rung and texted when something cannot wait, in which order. The list is replaced as a whole.</summary>
public sealed class NameDutyPersons(HotlineDb db, Write write, Catalogues catalogues, IOptionsSnapshot<EscalationPolicy> policy)
{
    /// <summary>Nobody works down a longer list at night. (default) Ours.</summary>
    private const int Most = 20;

    /// <param name="Digest">Of the list that the editor saw.</param>
    /// <param name="Persons">Everybody, in the order in which they are rung.</param>
    public sealed record Request(string? Digest, IReadOnlyList<Person>? Persons);

    /// <param name="Duty"><c>Desk</c> for who answers the line's calls, <c>OnCall</c> or <c>Supervisors</c>.</param>
    /// <param name="Name">The person's name.</param>
    /// <param name="Phone">A phone that takes calls.</param>
    public sealed record Person(RungAudience? Duty, string? Name, string? Phone);

    /// <summary>Who is told, and the rules by which they are.</summary>
    /// <param name="Items">Everybody, the desk's telephones first, then supervisors, each in the order in which they are rung.</param>
    /// <param name="Next">Always null: the list comes whole.</param>
    /// <param name="Digest">Names exactly this list; naming it anew takes it.</param>
    /// <param name="QuietFrom">From this local time on nobody is texted about a normal ticket.</param>
    /// <param name="QuietTo">Until this local time.</param>
    public sealed record Rota(IReadOnlyList<Person> Items, string? Next, string Digest, TimeOnly QuietFrom, TimeOnly QuietTo);

    /// <summary>What became of it.</summary>
    /// <param name="Rota">Who is told now.</param>
    /// <param name="IsStale">True when somebody named others since the editor looked; nothing was changed.</param>
    public sealed record Outcome(Rota Rota, bool IsStale);

    /// <returns>Null when there is no such line.</returns>
    public async Task<Rota?> ReadAsync(string code, CancellationToken stop) =>
        (await catalogues.GetAsync(db, stop)).LineByCode(code) is { } line ? await ReadAsync(line.Id, stop) : null;

    /// <returns>Null when there is no such line.</returns>
    /// <exception cref="BadFields">A person without name, duty or a phone that can be rung, or with the number of a line.</exception>
    public async Task<Outcome?> RunAsync(string code, Request request, CancellationToken stop)
    {
        var catalogue = await catalogues.GetAsync(db, stop);
        if (catalogue.LineByCode(code) is not { } line) return null;
        var named = Checked(request, catalogue);
        await using var scope = await write.BeginAsync(stop);
        // Two supervisors take turns.
        await db.Lines.Where(each => each.Id == line.Id).ExecuteUpdateAsync(set => set.SetProperty(each => each.Zone, each => each.Zone), stop);
        var current = await ReadAsync(line.Id, stop);
        if (current.Digest != request.Digest) return new Outcome(current, IsStale: true);
        await db.DutyPersons.Where(each => each.LineId == line.Id).ExecuteDeleteAsync(stop);
        db.DutyPersons.AddRange(named.Select(person => new DutyPerson { LineId = line.Id, Duty = person.Duty, Position = person.Position, Name = person.Name, Phone = person.Phone }));
        await scope.CommitAsync(stop);
        return new Outcome(await ReadAsync(line.Id, stop), IsStale: false);
    }

    private async Task<Rota> ReadAsync(long lineId, CancellationToken stop)
    {
        var rows = await db.DutyPersons.AsNoTracking().Where(each => each.LineId == lineId).ToListAsync(stop);
        List<Person> persons = [.. rows.OrderBy(each => each.Duty).ThenBy(each => each.Position).Select(each => new Person(each.Duty, each.Name, each.Phone))];
        return new Rota(persons, null, Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(persons)))[..32], policy.Value.QuietFrom, policy.Value.QuietTo);
    }

    private static List<(RungAudience Duty, int Position, string Name, string Phone)> Checked(Request request, Catalogue catalogue)
    {
        var sent = new SentFields();
        sent.Require(request.Digest is not null, "digest", "Send the digest of the list that you saw.");
        sent.Require(request.Persons is { Count: <= Most }, "persons", $"A list of at most {Most} persons.");
        sent.ThrowIfAny();
        List<(RungAudience, int, string, string)> named = [];
        foreach (var (i, person) in request.Persons!.Index())
        {
            var name = sent.Line($"persons[{i}].name", person?.Name, 100);
            var phone = PhoneNumber.Read(person?.Phone);
            sent.Require(name is { Length: > 0 }, $"persons[{i}].name", "This field is needed.");
            sent.Require(person?.Duty is { } duty && Enum.IsDefined(duty), $"persons[{i}].duty", "Desk, OnCall or Supervisors.");
            sent.Require(phone.TakesCalls, $"persons[{i}].phone", "A phone number that can be rung.");
            // A line that rings itself would ring for ever.
            sent.Require(catalogue.Lines.Values.All(each => each.Phone != phone.Value), $"persons[{i}].phone", "This is a line's own number.");
            named.Add((person?.Duty ?? default, i + 1, name ?? "", phone.Value));
        }
        sent.ThrowIfAny();
        return named;
    }
}
