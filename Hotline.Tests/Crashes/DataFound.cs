using Hotline.Api.Data;
using Hotline.Api.Data.Histories;
using Hotline.Api.Data.Model;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tasks;
using Hotline.Dispatch.Tickets;
using Hotline.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Tests.Crashes;

/// <summary>
/// The database as the world outside finds it; after a crash a copy, so that looking at it does not repair what the host must repair. Each check returns what it
/// finds wrong; nothing found is what we want.
/// </summary>
internal sealed class DataFound : IAsyncDisposable
{
    private const string Name = "hotline.db";
    private readonly TemporaryDirectory directory;
    private readonly HistoryKey key;
    private readonly HotlineDb db;

    private DataFound(TemporaryDirectory directory, HotlineDb db, HistoryKey key)
    {
        (this.directory, this.db, this.key) = (directory, db, key);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
    }

    /// <summary>What lies there now that nobody has it open.</summary>
    /// <param name="dataDirectory">Keys, and the embedded database.</param>
    /// <param name="server">Connection string of PostgreSQL, which did not crash and is looked at as it is; null for the embedded database.</param>
    public static DataFound AfterCrash(string dataDirectory, string? server)
    {
        if (server is not null) return WhileRunning(dataDirectory, server);
        var directory = new TemporaryDirectory();
        foreach (var file in (string[])[Name, Name + "-wal"])
        {
            if (File.Exists(Path.Combine(dataDirectory, file))) File.Copy(Path.Combine(dataDirectory, file), directory.File(file));
        }
        return new DataFound(directory, Embedded(directory.File(Name)), KeyOf(dataDirectory));
    }

    /// <summary>The database itself, shared with the host that has it open.</summary>
    public static DataFound WhileRunning(string dataDirectory, string? server) =>
        new(new TemporaryDirectory(), server is null ? Embedded(Path.Combine(dataDirectory, Name)) : Served(server), KeyOf(dataDirectory));

    private static SqliteHotlineDb Embedded(string file) => new(new DbContextOptionsBuilder<SqliteHotlineDb>()
        .UseSqlite(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString(), sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)).Options);

    private static PostgreSqlHotlineDb Served(string server) => new(new DbContextOptionsBuilder<PostgreSqlHotlineDb>()
        .UseNpgsql(server, postgres => postgres.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)).Options);

    /// <summary>The pages and indexes of the file agree with each other; a server looks after its own.</summary>
    public async Task<IReadOnlyList<string>> DamageAsync() => db.Database.IsNpgsql() ? [] :
        [.. (await db.Database.SqlQueryRaw<string>("PRAGMA integrity_check").ToListAsync()).Where(line => line != "ok"), .. await db.Database.SqlQueryRaw<string>("SELECT \"table\" AS Value FROM pragma_foreign_key_check").ToListAsync()];

    /// <summary>Webhooks and API calls that the host confirmed and that are not there, or are there twice.</summary>
    public async Task<IReadOnlyList<string>> LostAsync(WireRecord wire, DeskAgent desk)
    {
        var inbox = (await db.Inbox.Select(entry => new { entry.Kind, entry.Sid, entry.Step }).ToListAsync()).Select(entry => new Acknowledged(entry.Kind, entry.Sid, entry.Step)).ToHashSet();
        var tickets = await db.Tickets.Select(ticket => new { ticket.Id, ticket.Number, ticket.Description, ticket.Round }).ToDictionaryAsync(ticket => ticket.Number);
        var notes = (await db.History.Where(entry => entry.Kind == "NoteAdded").Select(entry => new { entry.TicketId, entry.Payload!.Json }).ToListAsync()).ToLookup(note => note.TicketId, note => note.Json);
        return
        [
            .. wire.AcknowledgedWebhooks.Except(inbox).Select(webhook => $"webhook {webhook} was answered 200 and is not in the inbox"),
            .. desk.Tickets.Where(ticket => tickets.GetValueOrDefault(ticket.Number)?.Description != ticket.Mark).Select(ticket => $"ticket {ticket.Number} was confirmed and is not there"),
            .. tickets.Values.GroupBy(ticket => ticket.Description).Where(group => group.Key.Contains("登记", StringComparison.Ordinal) && group.Count() > 1).Select(group => $"'{group.Key}' was entered {group.Count()} times"),
            .. desk.Dispatched.Where(number => tickets[number].Round == 0).Select(number => $"the dispatch of {number} was confirmed and has not happened"),
            .. desk.Notes.Where(note => notes[tickets[note.Number].Id].Count(json => json.Contains(note.Note, StringComparison.Ordinal)) != 1).Select(note => $"'{note.Note}' was confirmed and is not there once"),
        ];
    }

    /// <summary>Buttons on merchants' pages that the host confirmed and that have no effect.</summary>
    public async Task<IReadOnlyList<string>> UndoneAsync(IReadOnlyCollection<Pressed> pressed)
    {
        var offers = await db.Outbox.Where(entry => entry.OfferId != null).Join(db.Offers, entry => entry.OfferId, offer => offer.Id, (entry, offer) => new { entry.Id, OfferId = offer.Id, offer.Status }).ToDictionaryAsync(offer => offer.Id);
        var jobs = (await db.Jobs.Select(job => new { job.OfferId, job.DoneAt }).ToListAsync()).ToLookup(job => job.OfferId);
        return
        [
            .. pressed.Where(button => button.Name == "Accept" && offers[button.OutboxId].Status is not (OfferStatus.Accepted or OfferStatus.Released))
                .Select(button => $"offer {offers[button.OutboxId].OfferId} was accepted on its page and is {offers[button.OutboxId].Status}"),
            .. pressed.Where(button => button.Name == "Done" && !jobs[offers[button.OutboxId].OfferId].Any(job => job.DoneAt is not null))
                .Select(button => $"the job of offer {offers[button.OutboxId].OfferId} was finished on its page and is not done"),
        ];
    }

    /// <summary>Texts that were taken and caused nothing, or more than one thing.</summary>
    public async Task<IReadOnlyList<string>> MisheardAsync(IReadOnlyCollection<Said> said)
    {
        var heard = (await db.Messages.Where(message => message.Direction == MessageDirection.In)
            .Join(db.Conversations, message => message.ConversationId, conversation => conversation.Id, (message, conversation) => new { conversation.Phone, message.Body, message.Status }).ToListAsync()).ToLookup(message => (message.Phone, message.Body));
        return
        [
            .. said.GroupBy(text => (text.From, text.Body)).Where(group => heard[group.Key].Count() != group.Count()).Select(group => $"'{group.Key.Body}' from {group.Key.From} was sent {group.Count()} times and heard {heard[group.Key].Count()} times"),
            .. heard.SelectMany(group => group).Where(message => message.Status == MessageStatus.Received).Select(message => $"'{message.Body}' from {message.Phone} was stored and never read"),
        ];
    }

    /// <summary>Notices that went out twice, or that the host would send again although the carrier has them.</summary>
    public async Task<IReadOnlyList<string>> SentTwiceAsync(WireRecord wire)
    {
        var rows = await db.Outbox.ToDictionaryAsync(entry => entry.Id);
        var wrong = new List<string>();
        foreach (var posted in wire.Postings.GroupBy(posting => posting.OutboxId))
        {
            if (!rows.TryGetValue(posted.Key, out var row))
            {
                wrong.Add($"notice {posted.Key} went out and is not in the outbox");
                continue;
            }
            // An unanswered posting may have arrived; only a refusal proves that nothing did.
            if (posted.Count(posting => posting.Status is null || posting.IsTaken) > 1) wrong.Add($"notice {row.Id} ({row.Template}) was posted {posted.Count()} times");
            if (posted.Count() > row.Attempts) wrong.Add($"notice {row.Id} ({row.Template}) was posted {posted.Count()} times and marked {row.Attempts} times");
            if (posted.Any(posting => posting.IsTaken) && row.State is OutboxState.Pending or OutboxState.Dropped) wrong.Add($"the carrier has notice {row.Id} ({row.Template}) and it is {row.State}");
        }
        return wrong;
    }

    /// <summary>Breaks in the histories' chains, and heads that do not belong to them.</summary>
    public async Task<IReadOnlyList<string>> BrokenHistoriesAsync()
    {
        var histories = (await db.History.Include(entry => entry.Payload).OrderBy(entry => entry.Seq).ToListAsync()).ToLookup(entry => entry.TicketId);
        var wrong = new List<string>();
        foreach (var ticket in await db.Tickets.ToListAsync())
        {
            var (previous, count) = ("", 0);
            foreach (var entry in histories[ticket.Id])
            {
                var digest = HistoryChain.Digest(entry.Payload!.Salt, entry.Payload.Json);
                var hash = HistoryChain.Hash(previous, ticket.Id, ++count, entry.Kind, entry.At, entry.By, digest);
                if (entry.Seq != count || entry.Digest != digest || entry.Hash != hash) wrong.Add($"ticket {ticket.Number}, entry {entry.Seq}");
                previous = entry.Hash;
            }
            if (ticket.HistoryCount != count || ticket.HistoryHead != key.Head(ticket.Id, count, previous)) wrong.Add($"ticket {ticket.Number}, head");
        }
        return wrong;
    }

    /// <summary>Unknown notices that nobody is asked about, and offers in them that still stand or count against the merchant.</summary>
    public async Task<IReadOnlyList<string>> HiddenDoubtsAsync()
    {
        var tasks = (await db.AgentTasks.Where(task => task.Kind == AgentTaskKind.UnconfirmedMessage && task.DoneAt == null).ToListAsync()).ToLookup(task => task.OutboxId);
        var offers = await db.Offers.ToDictionaryAsync(offer => offer.Id);
        var unknown = await db.Outbox.Where(entry => entry.State == OutboxState.Unconfirmed).ToListAsync();
        return
        [
            .. unknown.Where(entry => tasks[entry.Id].Count() != 1).Select(entry => $"unconfirmed notice {entry.Id} has {tasks[entry.Id].Count()} tasks"),
            .. unknown.Where(entry => entry is { Template: NoticeTemplate.OfferMade, OfferId: not null } && offers[entry.OfferId.Value].Status != OfferStatus.Withdrawn)
                .Select(entry => $"offer {entry.OfferId} in unconfirmed notice {entry.Id} is {offers[entry.OfferId!.Value].Status}"),
        ];
    }

    /// <summary>The open tasks about unknown notices.</summary>
    public Task<List<long>> DoubtsAsync() => db.AgentTasks.Where(task => task.Kind == AgentTaskKind.UnconfirmedMessage && task.DoneAt == null).Select(task => task.Id).ToListAsync();

    /// <summary>What the house still has to do by itself. Tickets that have ended, lie in front of a person, or are in a person's task need nothing more.</summary>
    public async Task<IReadOnlyList<string>> UnfinishedAsync()
    {
        TicketStatus[] restful = [.. TicketLifecycle.Ended, TicketStatus.New, TicketStatus.Open, TicketStatus.Unmatched, TicketStatus.Reopened];
        return
        [
            .. (await db.Outbox.Where(entry => entry.State == OutboxState.Pending || entry.State == OutboxState.Sending).ToListAsync()).Select(entry => $"notice {entry.Id} ({entry.Template}, {entry.Way}) is {entry.State}: {entry.Error}"),
            // Who took a job by a key on the phone does it in his own time.
            .. (await db.Tickets.Where(ticket => !restful.Contains(ticket.Status) && !(ticket.Status == TicketStatus.Accepted && ticket.Offers.Any(offer => offer.Status == OfferStatus.Accepted && offer.RespondedBy == AnswerWay.Keypad)) && !db.AgentTasks.Any(task => task.TicketId == ticket.Id && task.DoneAt == null)).ToListAsync()).Select(ticket => $"ticket {ticket.Number} is {ticket.Status}"),
        ];
    }

    /// <summary>How many tickets stand where, and how many notices.</summary>
    public async Task<string> TallyAsync() =>
        $"tickets: {string.Join(", ", (await db.Tickets.GroupBy(ticket => ticket.Status).Select(group => new { group.Key, Count = group.Count() }).ToListAsync()).Select(group => $"{group.Count} {group.Key}"))}; "
        + $"notices: {string.Join(", ", (await db.Outbox.GroupBy(entry => entry.State).Select(group => new { group.Key, Count = group.Count() }).ToListAsync()).Select(group => $"{group.Count} {group.Key}"))}";

    /// <summary>Changes the copy, to see whether the checks notice.</summary>
    public async Task SpoilAsync(string sql) => Assert.Equal(1, await db.Database.ExecuteSqlRawAsync(sql));

    private static HistoryKey KeyOf(string dataDirectory) => HistoryKey.FromFile(Path.Combine(dataDirectory, "keys", "history.key"));

    public async ValueTask DisposeAsync()
    {
        await db.DisposeAsync();
        directory.Dispose();
    }
}
