namespace Hotline.Api.Hosting;

/// <summary>Whether a report is wanted as a table for spreadsheets.</summary>
public static class CsvWish
{
    /// <summary>True when the caller prefers <c>text/csv</c> to JSON.</summary>
    public static bool WantsCsv(this HttpRequest request) =>
        request.GetTypedHeaders().Accept.OrderByDescending(type => type.Quality ?? 1).FirstOrDefault(type => type.MediaType.Value is "text/csv" or "application/json" or "*/*")?.MediaType.Value == "text/csv";
}
