using System.Diagnostics;
using Hotline.Dispatch;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Hotline.Api.Hosting;

/// <summary>Turns what went wrong into <c>application/problem+json</c>: refusals 409, bad requests 400, busy 503, the rest 500 without details.</summary>
public sealed partial class Problems(IProblemDetailsService writer, ILogger<Problems> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested) return true;
        var problem = Describe(exception, httpContext);
        httpContext.Response.StatusCode = problem.Status ?? 500;
        return await writer.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = problem });
    }

    private ProblemDetails Describe(Exception exception, HttpContext context)
    {
        switch (exception)
        {
            case Refused refused:
                return Problem(StatusCodes.Status409Conflict, refused.Code, refused.Message);
            case NotAllowed notAllowed:
                return Problem(StatusCodes.Status403Forbidden, notAllowed.Code, notAllowed.Message);
            case BadFields bad:
                return Fields(bad.Errors);
            case BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } unread when UnreadField.Of(unread) is { } field:
                return Fields(new Dictionary<string, string[]> { [field.Name] = [field.Sentence] });
            case BadHttpRequestException bad:
                return Problem(bad.StatusCode, CodeOf(bad.StatusCode), "The request could not be read.");
            case TimeoutException:
                return Problem(StatusCodes.Status503ServiceUnavailable, "busy", exception.Message);
            case var _ when DatabaseBusy.Is(exception):
                Busy(log, exception, context.Request.Method, context.GetEndpoint()?.DisplayName ?? "no endpoint");
                return Problem(StatusCodes.Status503ServiceUnavailable, "busy", DatabaseBusy.Sentence);
            default:
                Unexpected(log, exception, context.Request.Method, context.GetEndpoint()?.DisplayName ?? "no endpoint");
                var problem = Problem(StatusCodes.Status500InternalServerError, "unexpected", "Something went wrong here; it has been recorded.");
                problem.Extensions["traceId"] = Activity.Current?.Id ?? context.TraceIdentifier;
                return problem;
        }
    }

    private static HttpValidationProblemDetails Fields(IDictionary<string, string[]> errors) =>
        new(errors) { Status = 400, Title = "Some fields are not right.", Extensions = { ["code"] = "bad-fields" } };

    /// <summary>A problem with its stable code.</summary>
    public static ProblemDetails Problem(int status, string code, string sentence) =>
        new() { Status = status, Detail = sentence, Extensions = { ["code"] = code } };

    /// <summary>An edit that came too late, with what is there now.</summary>
    public static ProblemHttpResult Stale(string sentence, object current)
    {
        var problem = Problem(StatusCodes.Status409Conflict, "stale", sentence);
        problem.Extensions["current"] = current;
        return TypedResults.Problem(problem);
    }

    /// <summary>The code of an answer that says no more than its status.</summary>
    internal static string CodeOf(int? status) => status switch
    {
        StatusCodes.Status400BadRequest => "bad-request",
        StatusCodes.Status401Unauthorized => "signed-out",
        StatusCodes.Status403Forbidden => "forbidden",
        StatusCodes.Status404NotFound => "not-found",
        StatusCodes.Status405MethodNotAllowed => "method-not-allowed",
        StatusCodes.Status413PayloadTooLarge => "too-large",
        StatusCodes.Status415UnsupportedMediaType => "not-json",
        _ => "unexpected",
    };

    [LoggerMessage(1004, LogLevel.Warning, "The database had no room in time for {Method} {Endpoint}")]
    private static partial void Busy(ILogger log, Exception exception, string method, string endpoint);

    [LoggerMessage(1001, LogLevel.Error, "Unexpected failure of {Method} {Endpoint}")]
    private static partial void Unexpected(ILogger log, Exception exception, string method, string endpoint);
}

/// <summary>Something that this person may not do, though their role may; answered with 403.</summary>
/// <param name="code">Stable, kebab case.</param>
/// <param name="sentence">One sentence for the person.</param>
public sealed class NotAllowed(string code, string sentence) : Exception(sentence)
{
    public string Code { get; } = code;
}

/// <summary>Fields that cannot be taken as they are; answered with 400 and <c>errors</c> by field.</summary>
public sealed class BadFields(IDictionary<string, string[]> errors) : Exception("Some fields are not right.")
{
    public BadFields(string field, string sentence) : this(new Dictionary<string, string[]> { [field] = [sentence] })
    {
    }

    public IDictionary<string, string[]> Errors { get; } = errors;

    /// <summary>Collects what is wrong, then throws once.</summary>
    public sealed class Collector
    {
        private readonly Dictionary<string, List<string>> errors = [];

        public void Require(bool holds, string field, string sentence)
        {
            if (holds) return;
            if (!errors.TryGetValue(field, out var list)) errors[field] = list = [];
            list.Add(sentence);
        }

        public void ThrowIfAny()
        {
            if (errors.Count > 0) throw new BadFields(errors.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray()));
        }
    }
}
