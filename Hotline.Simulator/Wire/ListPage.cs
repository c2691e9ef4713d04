using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Extensions;

namespace Hotline.Simulator.Wire;

/// <summary>One page of a vendor list. Its token names the last item, so that new items on top do not shift the next page.</summary>
internal sealed record ListPage<T>(IReadOnlyList<T> Items, int Page, int PageSize, string Uri, string FirstUri, string? NextUri)
{
    public IResult Answer<TView>(string name, IEnumerable<TView> views) => Results.Json(new JsonObject
    {
        ["first_page_uri"] = FirstUri,
        ["next_page_uri"] = NextUri,
        ["previous_page_uri"] = null,
        ["page"] = Page,
        ["page_size"] = PageSize,
        ["start"] = Page * PageSize,
        ["end"] = Math.Max(Page * PageSize, Page * PageSize + Items.Count - 1),
        ["uri"] = Uri,
        [name] = JsonSerializer.SerializeToNode(views, WireJson.Options),
    }, WireJson.Options);
}

internal static class ListPage
{
    public static ListPage<T> Cut<T>(HttpRequest request, IEnumerable<T> found, Func<T, string> sid)
    {
        var query = request.Query;
        var size = int.TryParse(query["PageSize"], out var asked) ? Math.Clamp(asked, 1, 1_000) : 50;
        var page = int.TryParse(query["Page"], out var number) ? Math.Max(number, 0) : 0;
        var token = query["PageToken"].ToString();
        var rest = token.Length > 2 ? found.SkipWhile(item => sid(item) != token[2..]).Skip(1) : found.Skip(page * size);
        var items = rest.Take(size + 1).ToList();
        var hasMore = items.Count > size;
        if (hasMore) items.RemoveAt(size);
        return new ListPage<T>(items, page, size, request.Path + request.QueryString, Address(0, null), hasMore ? Address(page + 1, "PA" + sid(items[^1])) : null);

        string Address(int at, string? after)
        {
            var kept = query.Where(pair => pair.Key is not ("Page" or "PageSize" or "PageToken")).SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value ?? "")));
            var builder = new QueryBuilder(kept) { { "PageSize", $"{size}" }, { "Page", $"{at}" } };
            if (after is not null) builder.Add("PageToken", after);
            return request.Path + builder.ToString();
        }
    }
}
