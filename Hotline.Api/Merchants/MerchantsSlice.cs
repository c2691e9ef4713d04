using Hotline.Api.Hosting;

namespace Hotline.Api.Merchants;

/// <summary>The register of merchants.</summary>
public static class MerchantsSlice
{
    public static IServiceCollection AddMerchants(this IServiceCollection services)
    {
        services.AddScoped<ImportMerchants>();
        return services.AddSingleton(new CommandVerb("import-merchants", "FILE.csv", "Enter new merchants and change known ones, by code.", ImportFileAsync));
    }

    public static RouteGroupBuilder MapMerchants(this RouteGroupBuilder api, string administrators)
    {
        api.MapPost("/merchants/import", async (HttpRequest request, ImportMerchants import, CancellationToken stop) =>
                TypedResults.Ok(await import.RunAsync(await CsvUpload.ReadAsync(request, stop), stop)))
            .WithName("ImportMerchants").WithTags("Merchants")
            .Accepts<string>("text/csv", "text/plain", "application/vnd.ms-excel", "application/octet-stream", "multipart/form-data").ProducesValidationProblem().RequireAuthorization(administrators);
        return api;
    }

    private static Task<int> ImportFileAsync(IHost host, string[] operands, CancellationToken stop) => CsvUpload.ImportAsync(host, operands, async (services, table) =>
    {
        var outcome = await services.GetRequiredService<ImportMerchants>().RunAsync(table, stop);
        return $"{outcome.Created} entered, {outcome.Changed} changed, {outcome.Unchanged} unchanged";
    }, stop);
}
