using Hotline.Api.Data;
using Hotline.Api.Data.Views;
using Hotline.Api.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Merchants;

/// <summary>The register of merchants.</summary>
public static class MerchantsSlice
{
    public static IServiceCollection AddMerchants(this IServiceCollection services)
    {
        services.AddScoped<ImportMerchants>().AddScoped<ListMerchants>().AddScoped<EnterMerchant>().AddScoped<EditMerchant>().AddScoped<ReadRecord>().AddScoped<MerchantTies>().AddScoped<MerchantTechnicians>().AddScoped<AnswerHoliday>();
        return services.AddSingleton(new CommandVerb("import-merchants", "FILE.csv", "Enter new merchants and change known ones, by code.", ImportFileAsync));
    }

    public static RouteGroupBuilder MapMerchants(this RouteGroupBuilder api, string administrators)
    {
        api.MapPost("/merchants/import", async (HttpRequest request, ImportMerchants import, CancellationToken stop) =>
                TypedResults.Ok(await import.RunAsync(await CsvUpload.ReadAsync(request, stop), stop)))
            .WithName("ImportMerchants").WithTags("Merchants").WithSummary("Take a register file: the whole file or nothing of it")
            .Accepts<string>("text/csv", "text/plain", "application/vnd.ms-excel", "application/octet-stream", "multipart/form-data").ProducesValidationProblem().RequireAuthorization(administrators);
        var merchants = api.MapGroup("/merchants").RequireAuthorization(Policies.Agent).WithTags("Merchants");
        merchants.MapGet("/", async Task<Ok<Page<MerchantView>>> ([AsParameters] ListMerchants.Asked asked, ListMerchants list, CancellationToken stop) => TypedResults.Ok(await list.RunAsync(asked, stop)))
            .WithName("ListMerchants").WithSummary("The register, newest first").ProducesValidationProblem();
        merchants.MapGet("/{id:long}", async Task<Results<Ok<MerchantView>, NotFound>> (long id, HotlineDb db, ViewQueries views, CancellationToken stop) =>
            await ReadAsync(id, db, views, stop) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound())
            .WithName("ReadMerchant").WithSummary("One merchant");
        merchants.MapPost("/", async Task<Created<MerchantView>> (MerchantFields fields, EnterMerchant enter, HotlineDb db, ViewQueries views, CancellationToken stop) =>
        {
            var id = await enter.RunAsync(fields, stop);
            return TypedResults.Created($"/api/merchants/{id}", await ReadAsync(id, db, views, stop));
        }).RequireAuthorization(administrators).WithName("EnterMerchant").WithSummary("Enter a merchant").ProducesValidationProblem();
        merchants.MapPut("/{id:long}", async Task<Results<Ok<MerchantView>, NotFound, ProblemHttpResult>> (long id, MerchantFields fields, EditMerchant edit, HotlineDb db, ViewQueries views, CancellationToken stop) =>
        {
            var outcome = await edit.RunAsync(id, fields, stop);
            if (outcome == EditMerchant.Outcome.NotFound) return TypedResults.NotFound();
            var current = (await ReadAsync(id, db, views, stop))!;
            return outcome == EditMerchant.Outcome.Stale ? Problems.Stale("Somebody edited this merchant since you looked; nothing was changed.", current) : TypedResults.Ok(current);
        }).RequireAuthorization(administrators).WithName("EditMerchant").WithSummary("Change fields of a merchant; a stale version gets 409 stale with the merchant as current")
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
        merchants.MapGet("/{id:long}/record", async Task<Results<Ok<ReadRecord.View>, NotFound>> (long id, ReadRecord read, CancellationToken stop) =>
            await read.RunAsync(id, stop) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound())
            .WithName("ReadRecord").WithSummary("Offers made and answered, jobs, scores");
        merchants.MapMerchantDetails(administrators);
        return api;
    }

    private static Task<MerchantView?> ReadAsync(long id, HotlineDb db, ViewQueries views, CancellationToken stop) =>
        views.Of<MerchantView>(db.Merchants.AsNoTracking().Where(merchant => merchant.Id == id)).SingleOrDefaultAsync(stop);

    private static Task<int> ImportFileAsync(IHost host, string[] operands, CancellationToken stop) => CsvUpload.ImportAsync(host, operands, async (services, table) =>
    {
        var outcome = await services.GetRequiredService<ImportMerchants>().RunAsync(table, stop);
        return $"{outcome.Created} entered, {outcome.Changed} changed, {outcome.Unchanged} unchanged";
    }, stop);
}
