namespace Hotline.Tests.Accounts;

/// <summary>Who may call an endpoint. Roles include the ones below them; a program has the role of its key.</summary>
public enum Door
{
    /// <summary>Anybody; nothing secret is behind it.</summary>
    Open,

    /// <summary>Whoever holds a valid link; the token in the path decides.</summary>
    Link,

    /// <summary>The carrier, by the signature of its form.</summary>
    Carrier,

    /// <summary>Any signed-in person or program.</summary>
    SignedIn,
    Agent,
    Supervisor,
    Administrator,
}

/// <summary>Every endpoint of the host in Development and its door; <c>*</c> stands for any method. A new endpoint is entered here, or a test fails.</summary>
public static class AuthorizationMatrix
{
    public static readonly IReadOnlyDictionary<string, Door> Doors = new Dictionary<string, Door>
    {
        ["* /ask"] = Door.Open,
        ["GET /api/audit/seals"] = Door.Supervisor,
        ["GET /api/audit/{number}"] = Door.Supervisor,
        ["GET /api/callers"] = Door.Agent,
        ["POST /carrier/sms"] = Door.Carrier,
        ["POST /carrier/sms/fallback"] = Door.Carrier,
        ["POST /carrier/sms/status"] = Door.Carrier,
        ["POST /carrier/voice"] = Door.Carrier,
        ["POST /carrier/voice/fallback"] = Door.Carrier,
        ["POST /carrier/voice/notice"] = Door.Carrier,
        ["POST /carrier/voice/status"] = Door.Carrier,
        ["GET /api/catalogue"] = Door.Agent,
        ["GET /api/conversations"] = Door.Agent,
        ["GET /api/conversations/{id:long}"] = Door.Agent,
        ["POST /api/conversations/{id:long}/reply"] = Door.Agent,
        ["GET /dev/carrier"] = Door.Administrator,
        ["POST /dev/clock"] = Door.Open,
        ["* /health/live"] = Door.Open,
        ["* /health/ready"] = Door.Open,
        ["GET /api/interactions"] = Door.Agent,
        ["POST /api/jobs/{id:long}/cannot-finish"] = Door.Agent,
        ["POST /api/jobs/{id:long}/done"] = Door.Agent,
        ["POST /api/jobs/{id:long}/en-route"] = Door.Agent,
        ["POST /api/jobs/{id:long}/no-show"] = Door.Agent,
        ["POST /api/jobs/{id:long}/on-site"] = Door.Agent,
        ["POST /api/jobs/{id:long}/quote"] = Door.Agent,
        ["POST /api/jobs/{id:long}/quote-consent"] = Door.Agent,
        ["* /live"] = Door.Agent,
        ["* /live/negotiate"] = Door.Agent,
        ["* /m/{token}"] = Door.Link,
        ["GET /api/me"] = Door.Agent,
        ["DELETE /api/me/draft"] = Door.Agent,
        ["GET /api/me/draft"] = Door.Agent,
        ["PUT /api/me/draft"] = Door.Agent,
        ["PUT /api/me/presence"] = Door.Agent,
        ["GET /api/merchants"] = Door.Agent,
        ["POST /api/merchants"] = Door.Administrator,
        ["POST /api/merchants/import"] = Door.Administrator,
        ["GET /api/merchants/{id:long}"] = Door.Agent,
        ["PUT /api/merchants/{id:long}"] = Door.Administrator,
        ["GET /api/merchants/{id:long}/record"] = Door.Agent,
        ["POST /api/messages/{id:long}/join"] = Door.Agent,
        ["POST /api/messages/{id:long}/new-ticket"] = Door.Agent,
        ["POST /api/offers/{id:long}/acceptance"] = Door.Agent,
        ["POST /api/offers/{id:long}/decline"] = Door.Agent,
        ["GET /openapi/{documentName}.json"] = Door.Open,
        ["POST /api/places/import"] = Door.Administrator,
        ["GET /api/queues"] = Door.Agent,
        ["GET /api/queues/conversations"] = Door.Agent,
        ["GET /api/queues/tasks"] = Door.Agent,
        ["GET /api/queues/tickets"] = Door.Agent,
        ["GET /api/reports/response-times"] = Door.Supervisor,
        ["GET /api/schedules"] = Door.Supervisor,
        ["DELETE /api/session"] = Door.SignedIn,
        ["POST /api/session"] = Door.Open,
        ["* /t/{token}"] = Door.Link,
        ["POST /api/tasks/{id:long}/acknowledge"] = Door.Agent,
        ["POST /api/tasks/{id:long}/done"] = Door.Agent,
        ["GET /api/tickets"] = Door.Agent,
        ["POST /api/tickets"] = Door.Agent,
        ["GET /api/tickets/{number}"] = Door.Agent,
        ["PUT /api/tickets/{number}"] = Door.Agent,
        ["POST /api/tickets/{number}/assign"] = Door.Agent,
        ["POST /api/tickets/{number}/cancel"] = Door.Agent,
        ["POST /api/tickets/{number}/close"] = Door.Agent,
        ["POST /api/tickets/{number}/dispatch"] = Door.Agent,
        ["POST /api/tickets/{number}/follow-up"] = Door.Agent,
        ["POST /api/tickets/{number}/hold"] = Door.Agent,
        ["POST /api/tickets/{number}/link"] = Door.Agent,
        ["GET /api/tickets/{number}/match"] = Door.Agent,
        ["POST /api/tickets/{number}/merge"] = Door.Agent,
        ["POST /api/tickets/{number}/note"] = Door.Agent,
        ["POST /api/tickets/{number}/parts"] = Door.Agent,
        ["POST /api/tickets/{number}/reopen"] = Door.Agent,
        ["POST /api/tickets/{number}/resolve"] = Door.Agent,
        ["POST /api/tickets/{number}/resume"] = Door.Agent,
        ["POST /api/tickets/{number}/transfer"] = Door.Agent,
        ["GET /api/users"] = Door.Administrator,
        ["POST /api/users"] = Door.Administrator,
        ["POST /api/users/{id:long}/lock"] = Door.Administrator,
        ["POST /api/users/{id:long}/unlock"] = Door.Administrator,
    };
}
