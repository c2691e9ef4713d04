namespace Hotline.Api.Hosting;

/// <summary>Whether a report is wanted as a table for spreadsheets.</summary>
public static class CsvWish
{
    /// <summary>True when the caller prefers <c>text/csv</c> to JSON.</summary>
    public static bool WantsCsv(this HttpRequest request) =>
        request.GetTypedHeaders().Accept.OrderByDescending(type => type.Quality ?? 1).FirstOrDefault(type => type.MediaType.Value is "text/csv" or "application/json" or "*/*")?.MediaType.Value == "text/csv";

    /// <summary>Describes that the endpoint answers <typeparamref name="T"/> as JSON, or a table.</summary>
    public static RouteHandlerBuilder ProducesCsvToo<T>(this RouteHandlerBuilder endpoint) => endpoint.Produces<T>().WithMetadata(new CsvToo());
}

/// <summary>Marks an endpoint that also answers a table. Two kinds of answers with one status are more than the generator of the description keeps.</summary>
internal sealed class CsvToo;
