namespace Hotline.Simulator.Messages;

internal static class MessageEndpoints
{
    public static void MapMessages(this IEndpointRouteBuilder app)
    {
        app.MapPost("/2010-04-01/Accounts/{account}/Messages.json", SendMessage.Handle);
        app.MapGet("/2010-04-01/Accounts/{account}/Messages.json", ListMessages.Handle);
        app.MapGet("/2010-04-01/Accounts/{account}/Messages/{sid}.json", ListMessages.One);
        app.MapPost("/sim/sms", Text);
    }

    private static async Task<IResult> Text(TextRequest text, TextHotline hotline, Numbers.NumberBook numbers)
    {
        if (numbers.Find(text.To) is null) return Results.Problem($"{text.To} is not a number of this account; add it by POST /sim/numbers.", statusCode: 404);
        if (text.Body.Length > 1_600) return Results.Problem("A text has at most 1,600 characters.", statusCode: 400);
        return Results.Json(await hotline.Send(text.From, text.To, text.Body), statusCode: 201);
    }

    private sealed record TextRequest
    {
        public required string From { get; init; }
        public required string To { get; init; }
        public required string Body { get; init; }
    }
}
