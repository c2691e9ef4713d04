using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Hotline.Api.Hosting;

/// <summary>The API describes itself at <c>/openapi/v1.json</c>; <c>docs/openapi.json</c> is the committed copy.</summary>
public static class OpenApiSetup
{
    public static IServiceCollection AddApiDescription(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.CreateSchemaReferenceId = type => NameOf(type.Type) ?? OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        options.AddDocumentTransformer(DescribeDocument);
        options.AddOperationTransformer(DescribeProblems);
        options.AddOperationTransformer(DescribeTables);
        options.AddSchemaTransformer(DescribeProblemFields);
        options.AddSchemaTransformer(DescribeInstants);
        options.AddSchemaTransformer(DescribeWhatIsThere);
        options.AddSchemaTransformer(DescribeNamesOnly);
    });

    public static WebApplication MapApiDescription(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        return app;
    }

    /// <summary>Requests and views are nested in their use case: <c>HoldTicket.Request</c> is called HoldTicketRequest, a page of them PageOfX.</summary>
    private static string? NameOf(Type type)
    {
        if (type.Assembly != typeof(OpenApiSetup).Assembly && type.Assembly != typeof(Dispatch.Refused).Assembly) return null;
        var name = type.Name.Split('`')[0];
        if (type.IsNested) name = type.DeclaringType!.Name.Split('`')[0] + name;
        return type.IsGenericType ? $"{name}Of{string.Concat(type.GetGenericArguments().Select(argument => NameOf(argument) ?? argument.Name))}" : name;
    }

    private static Task DescribeDocument(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken stop)
    {
        document.Info = new OpenApiInfo { Title = "Hotline", Version = "v1", Description = "The desk of a worker-service hotline: tickets, offers, jobs, merchants. Errors are application/problem+json with a stable code." };
        // The address differs from house to house; the paths do not.
        document.Servers = null;
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            ["cookie"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = "hotline", Description = "People sign in by POST /api/session. Unsafe calls also carry the header X-Hotline: 1." },
            ["key"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "Programs send Authorization: Bearer KEY." },
        };
        AddOpen(document, "/health/live", "ReadLiveness", "The process runs", "text/plain");
        AddOpen(document, "/health/ready", "ReadReadiness", "The database answers", "text/plain");
        AddOpen(document, "/metrics", "ReadMetrics", "Meters in the Prometheus text format", "text/plain");
        AddOpen(document, "/openapi/v1.json", "ReadDescription", "This document", "application/json");
        return Task.CompletedTask;
    }

    private static void AddOpen(OpenApiDocument document, string path, string name, string summary, string mediaType) => document.Paths[path] = new OpenApiPathItem
    {
        Operations = new Dictionary<HttpMethod, OpenApiOperation>
        {
            [HttpMethod.Get] = new()
            {
                OperationId = name, Summary = summary, Tags = new HashSet<OpenApiTagReference> { new("Hosting", document) },
                Responses = new OpenApiResponses { ["200"] = new OpenApiResponse { Description = "OK", Content = new Dictionary<string, OpenApiMediaType> { [mediaType] = new OpenApiMediaType() } } },
            },
        },
    };

    /// <summary>What every endpoint may answer beside what it declares.</summary>
    private static Task DescribeProblems(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken stop)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var isOpen = metadata.OfType<IAllowAnonymous>().Any();
        var problem = new OpenApiSchemaReference(nameof(ProblemDetails), context.Document);
        operation.Responses ??= [];
        if (!isOpen)
        {
            operation.Responses.TryAdd("401", new OpenApiResponse { Description = "Nobody is signed in" });
            operation.Responses.TryAdd("403", new OpenApiResponse { Description = "The role does not allow this" });
            operation.Security = [new() { [new OpenApiSecuritySchemeReference("cookie", context.Document)] = [] }, new() { [new OpenApiSecuritySchemeReference("key", context.Document)] = [] }];
        }
        if (operation.RequestBody is not null) operation.Responses.TryAdd("400", new OpenApiResponse { Description = "Some fields are not right" });
        foreach (var (_, response) in operation.Responses.Where(response => response.Key[0] == '4'))
        {
            if (response is OpenApiResponse described && described.Content is not { Count: > 0 })
                described.Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new OpenApiMediaType { Schema = problem } };
        }
        return Task.CompletedTask;
    }

    private static Task DescribeTables(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken stop)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<CsvToo>().Any() && operation.Responses?["200"] is OpenApiResponse { Content: { } content })
            content["text/csv"] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
        return Task.CompletedTask;
    }

    private static Task DescribeProblemFields(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken stop)
    {
        if (!typeof(ProblemDetails).IsAssignableFrom(context.JsonTypeInfo.Type) || context.JsonTypeInfo.Kind != JsonTypeInfoKind.Object) return Task.CompletedTask;
        schema.Properties ??= new Dictionary<string, IOpenApiSchema>();
        schema.Properties["code"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "Stable, kebab case: what a program looks at." };
        return Task.CompletedTask;
    }

    /// <summary>Answers are always whole. What is sent may leave out whatever may be null. The generator goes by constructors, which say neither.</summary>
    private static Task DescribeWhatIsThere(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken stop)
    {
        var type = context.JsonTypeInfo;
        if (schema.Properties is not { Count: > 0 } properties || typeof(ProblemDetails).IsAssignableFrom(type.Type)) return Task.CompletedTask;
        var isSent = type.Type.Name.EndsWith("Request", StringComparison.Ordinal) || type.Type.Name.EndsWith("Fields", StringComparison.Ordinal);
        var mayMiss = isSent ? type.Properties.Where(property => property.IsSetNullable).Select(property => property.Name).ToHashSet() : [];
        schema.Required = properties.Keys.Where(name => !mayMiss.Contains(name)).ToHashSet();
        return Task.CompletedTask;
    }

    /// <summary>An enum's schema is shared: that one property may be null is said by that property. A free object holds anything.</summary>
    private static Task DescribeNamesOnly(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken stop)
    {
        if (Nullable.GetUnderlyingType(context.JsonTypeInfo.Type)?.IsEnum == true) schema.Enum = schema.Enum?.Where(name => !JsonNullSentinel.IsJsonNullSentinel(name) && name?.GetValueKind() == JsonValueKind.String).ToList();
        if (context.JsonTypeInfo.Type == typeof(JsonObject)) schema.AdditionalProperties = new OpenApiSchema();
        return Task.CompletedTask;
    }

    /// <summary>Our own converter hides from the generator that an instant is a text.</summary>
    private static Task DescribeInstants(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken stop)
    {
        if (context.JsonTypeInfo.Type == typeof(DateTimeOffset)) schema.Type = JsonSchemaType.String;
        if (context.JsonTypeInfo.Type == typeof(DateTimeOffset?)) schema.Type = JsonSchemaType.String | JsonSchemaType.Null;
        return Task.CompletedTask;
    }
}
