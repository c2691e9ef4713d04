namespace Hotline.Api.Hosting;

/// <summary>Chinese or English, as the reader's <c>Accept-Language</c> prefers; Chinese when it names neither.</summary>
public static class ReadersLanguage
{
    public static string Of(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString().Split('-')[0].ToLowerInvariant()).FirstOrDefault(language => language is "zh" or "en") ?? "zh";
}
