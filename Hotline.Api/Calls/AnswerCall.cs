using System.Globalization;
using Hotline.Api.Carrier.Twilio;
using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Dispatch.Calls;
using Hotline.Dispatch.Lines;
using Hotline.Dispatch.Messages;

namespace Hotline.Api.Calls;

/// <summary>
/// Somebody calls the hotline, and it becomes a ticket. While the line is open the telephones of its desk ring; else, and where none is named, a voice tells
/// the hours and promises a call.
/// </summary>
public sealed class AnswerCall(HotlineDb db, Write write, Catalogues catalogues, RingDesk desk, CalledTicket called)
{
    /// <returns>TwiML.</returns>
    public async Task<string> RunAsync(string call, PhoneNumber from, PhoneNumber to, CancellationToken stop)
    {
        await using var scope = await write.BeginAsync(stop);
        var catalogue = await catalogues.GetAsync(db, stop);
        var line = catalogue.LineOfNumber(to);
        var isOpen = catalogue.HoursOfLine(line.Id).IsOpen(write.Now);
        var phones = isOpen ? await desk.PhonesAsync(line.Id, from, stop) : [];
        var ticket = await called.ReceiveAsync(call, from, line, phones.Count > 0 ? CallWelcome.DeskRings : CallWelcome.VoiceAnswers, stop);
        await scope.CommitAsync(stop);
        return phones.Count > 0 ? RingDesk.Ring(line, phones, turn: 0, ticket?.Id) : Twiml.Of(new Say(Greeting(catalogue, line, isOpen) + Regrets.Words(from)), new Hangup());
    }

    private string Greeting(Catalogue catalogue, Line line, bool isOpen)
    {
        if (isOpen) return $"您好，这里是{line.NameZh}。";
        var opens = catalogue.HoursOfLine(line.Id).NextOpen(write.Now) is { } at
            ? TimeZoneInfo.ConvertTime(at, catalogue.ZoneOf(line.Id)).ToString("M月d日H点m分", CultureInfo.InvariantCulture) + "开始服务。" : "";
        return $"您好，这里是{line.NameZh}。现在是服务时间外，{opens}";
    }
}

/// <summary>What a voice says to whom nobody talks to.</summary>
internal static class Regrets
{
    public static string Words(PhoneNumber from) => (from.TakesCalls
        ? "我们已记下您的号码，话务员会尽快给您回电。"
        : "您的来电没有显示号码，请用能显示号码的电话再打一次，或者发短信给我们。") + "如遇火灾、燃气泄漏等紧急情况，请立即拨打119或110。再见。";
}
