namespace Hotline.Api.Carrier;

/// <summary>What the carrier slice logs, event ids 4100-4199. Never numbers, texts, tokens or addresses.</summary>
internal static partial class CarrierLog
{
    [LoggerMessage(4100, LogLevel.Debug, "Carrier took {Operation}: HTTP {Status} after {Attempts} attempts")]
    public static partial void CarrierAnswered(this ILogger log, string operation, int status, int attempts);

    [LoggerMessage(4101, LogLevel.Warning, "Carrier refused {Operation}: HTTP {Status}, error {Code}, after {Attempts} attempts")]
    public static partial void CarrierRefused(this ILogger log, string operation, int status, int? code, int attempts);

    [LoggerMessage(4102, LogLevel.Warning, "Carrier's answer to {Operation} was lost ({Reason}) after {Attempts} attempts; the outcome is unknown")]
    public static partial void CarrierAnswerLost(this ILogger log, string operation, string reason, int attempts);

    [LoggerMessage(4103, LogLevel.Warning, "Carrier was not reached for {Operation} ({Reason}) after {Attempts} attempts")]
    public static partial void CarrierNotReached(this ILogger log, string operation, string reason, int attempts);

    [LoggerMessage(4104, LogLevel.Warning, "Carrier's list for {Operation} was cut: {Reason}")]
    public static partial void CarrierListCut(this ILogger log, string operation, string reason);

    [LoggerMessage(4110, LogLevel.Warning, "Webhook refused with {Status}: {Reason}")]
    public static partial void WebhookRefused(this ILogger log, int status, string reason);

    [LoggerMessage(4120, LogLevel.Information, "Simulated world started at {Address} (process {Process})")]
    public static partial void SimulatorStarted(this ILogger log, Uri address, int process);

    [LoggerMessage(4121, LogLevel.Error, "Simulated world is not ready: {Reason}")]
    public static partial void SimulatorFailed(this ILogger log, string reason);

    [LoggerMessage(4122, LogLevel.Debug, "Simulator: {Line}")]
    public static partial void SimulatorSaid(this ILogger log, string line);

    [LoggerMessage(4123, LogLevel.Warning, "Port {Wanted} is taken; the simulated world takes a free one")]
    public static partial void SimulatorPortTaken(this ILogger log, int wanted);
}
