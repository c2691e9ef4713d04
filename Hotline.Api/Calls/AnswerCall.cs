using System.Globalization;
using Hotline.Api.Carrier.Twilio;
using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Api.Tickets;
using Hotline.Dispatch;
using Hotline.Dispatch.Lines;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Tasks;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Calls;

/// <summary>
/// Somebody calls the hotline: they are told its hours, and the desk gets a task to call them back, one per phone. With a ticket open it is about that one, and what
/// the voice promised is a promise of the ticket.
/// </summary>
public sealed class AnswerCall(HotlineDb db, Write write, Catalogues catalogues, PromiseCallBack promise)
{
    private static readonly TicketStatus[] Ended = [.. TicketLifecycle.Ended];

    /// <returns>TwiML.</returns>
    public async Task<string> RunAsync(PhoneNumber from, PhoneNumber to, CancellationToken stop)
    {
        await using var scope = await write.BeginAsync(stop);
        var catalogue = await catalogues.GetAsync(db, stop);
        var line = catalogue.Lines.Values.FirstOrDefault(each => each.Phone == to.Value) ?? catalogue.Lines.Values.MinBy(each => each.Id)
            ?? throw new InvalidOperationException("The house has no line that could take a call.");
        var canCallBack = from.TakesCalls;
        if (canCallBack) await NoteAsync(from.Value, line, stop);
        await scope.CommitAsync(stop);
        return Twiml.Of(new Say(Greeting(catalogue, line) + (canCallBack
            ? "我们已记下您的号码，话务员会尽快给您回电。"
            : "您的来电没有显示号码，请用能显示号码的电话再打一次，或者发短信给我们。") + "如遇火灾、燃气泄漏等紧急情况，请立即拨打119或110。再见。"), new Hangup());
    }

    private string Greeting(Catalogue catalogue, Line line)
    {
        var hours = catalogue.HoursOfLine(line.Id);
        if (hours.IsOpen(write.Now)) return $"您好，这里是{line.NameZh}。";
        var opens = hours.NextOpen(write.Now) is { } at
            ? TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(line.Zone)).ToString("M月d日H点m分", CultureInfo.InvariantCulture) + "开始服务。" : "";
        return $"您好，这里是{line.NameZh}。现在是服务时间外，{opens}";
    }

    private async Task NoteAsync(string phone, Line line, CancellationToken stop)
    {
        // Claimed so that two calls at once make one task.
        await db.ClaimPhoneAsync(phone, stop);
        if (await db.AgentTasks.AnyAsync(each => each.Kind == AgentTaskKind.CallBack && each.Phone == phone && each.DoneAt == null, stop)) return;
        if (await OpenTicketAsync(phone, stop) is { } number)
        {
            await promise.RunAsync(number, new PromiseCallBack.Request(null, null), Actor.Caller, stop);
            return;
        }
        var name = await db.Callers.Where(caller => caller.Phone == phone).OrderBy(caller => caller.Id).Select(caller => caller.Name).FirstOrDefaultAsync(stop)
            ?? await db.Merchants.Where(merchant => merchant.Phone == phone).Select(merchant => merchant.Name).FirstOrDefaultAsync(stop);
        var task = new AgentTask { Kind = AgentTaskKind.CallBack, LineId = line.Id, Phone = phone, Detail = Wording.Same(name ?? ""), CreatedAt = write.Now, Version = 1 };
        db.AgentTasks.Add(task);
        await db.SaveChangesAsync(stop);
        write.Announce(Queues.Tasks, task.LineId, task.Id, task.Version);
    }

    /// <summary>The newest open ticket of a caller who is alone on that phone: on a shared one nobody knows whose it is.</summary>
    private Task<string?> OpenTicketAsync(string phone, CancellationToken stop) => db.Tickets
        .Where(ticket => ticket.Caller!.Phone == phone && !ticket.Caller.IsSharedPhone && !Ended.Contains(ticket.Status)).OrderByDescending(ticket => ticket.Id).Select(ticket => ticket.Number).FirstOrDefaultAsync(stop);
}
