using Hotline.Api.Data;
using Hotline.Api.Data.Model;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Accounts;

/// <summary>Keeps what a person is typing, one draft per form, so that a closed window or a dead machine loses nothing.</summary>
public sealed class KeepDraft(HotlineDb db, Write write)
{
    /// <summary>Longest draft in characters: a form with its longest texts, several times over. (default) Ours.</summary>
    public const int Longest = 32_000;

    /// <summary>Most forms of one person that keep a draft. (default) Ours.</summary>
    public const int MostForms = 50;

    /// <param name="Json">The form's values, as the console wrote them.</param>
    public sealed record Request(string? Json);

    public sealed record View(string Form, string Json, DateTimeOffset SavedAt);

    /// <returns>Null when there is none.</returns>
    public async Task<View?> ReadAsync(long accountId, string? form, CancellationToken stop)
    {
        var name = FormOf(form);
        return await db.Drafts.Where(draft => draft.AccountId == accountId && draft.Form == name).Select(draft => new View(draft.Form, draft.Json, draft.SavedAt)).SingleOrDefaultAsync(stop);
    }

    public async Task<View> SaveAsync(long accountId, string? form, Request request, CancellationToken stop)
    {
        var name = FormOf(form);
        var sent = new SentFields();
        var json = sent.Needed("json", request.Json, Longest);
        sent.ThrowIfAny();
        await using var scope = await write.BeginAsync(stop);
        // The account's row is the lock: two windows of one person may save the same form at once.
        await db.Users.Where(account => account.Id == accountId).ExecuteUpdateAsync(set => set.SetProperty(account => account.PresenceAt, account => account.PresenceAt), stop);
        var draft = await db.Drafts.SingleOrDefaultAsync(each => each.AccountId == accountId && each.Form == name, stop);
        if (draft is null)
        {
            if (await db.Drafts.CountAsync(each => each.AccountId == accountId, stop) >= MostForms) throw new BadFields("form", $"At most {MostForms} drafts; discard one.");
            db.Drafts.Add(draft = new Draft { AccountId = accountId, Form = name, Json = "" });
        }
        (draft.Json, draft.SavedAt) = (json, write.Now);
        await scope.CommitAsync(stop);
        return new View(name, json, write.Now);
    }

    public async Task DiscardAsync(long accountId, string? form, CancellationToken stop)
    {
        var name = FormOf(form);
        await using var scope = await write.BeginAsync(stop);
        await db.Drafts.Where(draft => draft.AccountId == accountId && draft.Form == name).ExecuteDeleteAsync(stop);
        await scope.CommitAsync(stop);
    }

    private static string FormOf(string? form)
    {
        var sent = new SentFields();
        var name = sent.Line("form", form, 32);
        sent.Require(name is { Length: > 0 }, "form", "Name the form, for example new-ticket.");
        sent.ThrowIfAny();
        return name!;
    }
}
