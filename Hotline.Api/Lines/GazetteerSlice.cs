using Hotline.Api.Hosting;

namespace Hotline.Api.Lines;

/// <summary>The gazetteer: how residents name places.</summary>
public static class GazetteerSlice
{
    public static IServiceCollection AddGazetteer(this IServiceCollection services)
    {
        services.AddScoped<ImportPlaces>();
        return services.AddSingleton(new CommandVerb("import-places", "FILE.csv", "Enter new places of the gazetteer and change known ones, by code.", ImportFileAsync));
    }

    public static RouteGroupBuilder MapGazetteer(this RouteGroupBuilder api, string administrators)
    {
        api.MapPost("/places/import", async (HttpRequest request, ImportPlaces import, CancellationToken stop) =>
                TypedResults.Ok(await import.RunAsync(await CsvUpload.ReadAsync(request, stop), stop)))
            .WithName("ImportPlaces").WithTags("Lines").WithSummary("Take a gazetteer file: the whole file or nothing of it")
            .Accepts<string>("text/csv", "text/plain", "application/vnd.ms-excel", "application/octet-stream", "multipart/form-data").ProducesValidationProblem().RequireAuthorization(administrators);
        return api;
    }

    private static Task<int> ImportFileAsync(IHost host, string[] operands, CancellationToken stop) => CsvUpload.ImportAsync(host, operands, async (services, table) =>
    {
        var outcome = await services.GetRequiredService<ImportPlaces>().RunAsync(table, stop);
        return $"{outcome.Created} entered, {outcome.Changed} changed, {outcome.Unchanged} unchanged";
    }, stop);
}
