using System.Text;
using System.Xml.Linq;
using Hotline.Api.Carrier.Twilio;
using Hotline.Dispatch.Messages;
using Hotline.Tests.Support;
using Record = Hotline.Api.Carrier.Twilio.Record;

namespace Hotline.Tests.Carrier;

public class TwimlTests
{
    private static readonly Uri Action = new("https://hotline.example/carrier/voice/offer?turn=1&call=2");

    [Fact]
    public void A_text_message_is_answered_with_nothing_to_do() => Assert.Empty(XDocument.Parse(Twiml.Empty).Root!.Nodes());

    [Fact]
    public void An_offer_is_read_out_and_waits_for_one_key()
    {
        var xml = XDocument.Parse(Twiml.Of(
            new Gather(Action) { NumDigits = 1, Prompts = [new Say("接单请按1，不接请按2。"), new Pause(TimeSpan.FromSeconds(1))] }, new Hangup()));
        var gather = xml.Root!.Element("Gather")!;
        Assert.Equal(("Response", "dtmf", "1", "5"), (xml.Root.Name.LocalName, (string)gather.Attribute("input")!, (string)gather.Attribute("numDigits")!, (string)gather.Attribute("timeout")!));
        Assert.Equal(Action.AbsoluteUri, (string)gather.Attribute("action")!);
        Assert.Equal("接单请按1，不接请按2。", gather.Element("Say")!.Value);
        Assert.Equal("cmn-CN", (string)gather.Element("Say")!.Attribute("language")!);
        Assert.Equal(["Gather", "Hangup"], xml.Root.Elements().Select(verb => verb.Name.LocalName));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\0\u202E")]
    public void Nobody_is_dialled_without_a_number_of_ours_to_show(string callerId) =>
        Assert.Throws<ArgumentException>(() => new Dial(callerId, new DialTarget.Number("+8613800000001")));

    [Fact]
    public void Whoever_is_dialled_sees_our_number()
    {
        DialTarget[] everybody =
        [
            new DialTarget.Number("+8613800000001", Action, Action), new DialTarget.Client("agent1", Action), new DialTarget.Queue("hotline"),
            new DialTarget.Conference("T-1") { ParticipantLabel = "agent", EndsOnExit = true, StatusCallback = Action },
        ];
        var dials = XDocument.Parse(Twiml.Of([.. everybody.Select(to => new Dial("+8657788880000", to) { Action = Action, RecordingStatusCallback = Action })])).Root!.Elements("Dial").ToList();
        Assert.Equal(everybody.Length, dials.Count);
        Assert.All(dials, dial => Assert.Equal("+8657788880000", (string)dial.Attribute("callerId")!));
        Assert.Equal(["Number", "Client", "Queue", "Conference"], dials.Select(dial => dial.Elements().Single().Name.LocalName));
    }

    [Fact]
    public void Every_verb_can_be_written()
    {
        var xml = XDocument.Parse(Twiml.Of(
            new Play(Action) { Times = 0 }, new Record(new Uri("/carrier/voice/mail", UriKind.Relative)), new Enqueue(new string('q', 70)) { WaitUrl = Action },
            new Redirect(Action), new Reject { AsBusy = true }, new Leave(), new Hangup()));
        Assert.Equal(["Play", "Record", "Enqueue", "Redirect", "Reject", "Leave", "Hangup"], xml.Root!.Elements().Select(verb => verb.Name.LocalName));
        Assert.Equal("/carrier/voice/mail", (string)xml.Root.Element("Record")!.Attribute("action")!);
        Assert.Equal(64, xml.Root.Element("Enqueue")!.Value.Length);
    }

    [Fact]
    public void Whatever_is_said_stays_words() => NastyText.Always(words =>
    {
        var written = Twiml.Of(
            new Say(words), new Gather(Action) { Hints = words, Prompts = [new Say(words)] }, new Enqueue(words),
            new Dial("+8657788880000", new DialTarget.Conference(words) { ParticipantLabel = words }));
        var xml = XDocument.Parse(written);
        return xml.Root!.Descendants().Select(verb => verb.Name.LocalName).SequenceEqual(["Say", "Gather", "Say", "Enqueue", "Dial", "Conference"])
            && xml.Root.Element("Say")!.Value == CleanText.Of(words, Say.LongestWords)
            && (string)xml.Root.Element("Gather")!.Attribute("hints")! == CleanText.Line(words, 2048)
            && Encoding.UTF8.GetByteCount(written) <= Twiml.LongestBytes;
    });

    [Fact]
    public void Too_many_words_are_shortened_until_the_carrier_takes_them()
    {
        var emoji = string.Concat(Enumerable.Repeat("🚰", 5000));
        var xml = Twiml.Of([.. Enumerable.Range(0, 40).Select(_ => new Say(emoji))]);
        Assert.InRange(Encoding.UTF8.GetByteCount(xml), 1, Twiml.LongestBytes);
        Assert.Equal(40, XDocument.Parse(xml).Root!.Elements("Say").Count());
    }
}
