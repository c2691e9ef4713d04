using System.Text.Json.Serialization;

namespace Hotline.Simulator.Wire;

/// <summary>An error body of the 2010-04-01 API.</summary>
public sealed record CarrierError(
    [property: JsonPropertyName("code")] int Code,
    [property: JsonPropertyName("message")] string Message,
    [property: JsonPropertyName("more_info")] string MoreInfo,
    [property: JsonPropertyName("status")] int Status)
{
    public static IResult Answer(int status, int code, string message) =>
        Results.Json(Of(status, code, message), WireJson.Options, statusCode: status);

    public static CarrierError Of(int status, int code, string message) =>
        new(code, message, $"https://www.twilio.com/docs/errors/{code}", status);

    public static IResult NotFound(HttpContext context) =>
        Answer(404, 20404, $"The requested resource {context.Request.Path} was not found");
}
