using Hotline.Api.Data;
using Hotline.Dispatch;
using Hotline.Dispatch.Lines;
using Hotline.Dispatch.Messages;

namespace Hotline.Api.Tickets;

/// <summary>What lexicon and gazetteer read in a resident's words: a guess with its reason, never a decision about a danger.</summary>
public sealed record WordsRead(string Text, LexiconReading Reading, PlaceGuess? Place)
{
    public static WordsRead Of(Catalogue catalogue, string text) => new(text, catalogue.Words.Read(text), catalogue.Gazetteer.Find(text));

    /// <summary>The danger that the words name; null when they name none.</summary>
    public string? Hazard => Reading.Hazards is [var first, ..] ? first.Kind : null;

    /// <summary>The service when it is certain enough that merchants may be asked without a person; null otherwise.</summary>
    public ServiceType? ServiceForMachine(Catalogue catalogue) =>
        Hazard is null && Reading is { IsHazardDenied: false, Service: { IsCertain: true } guess } && Place is { IsCertain: true }
        && catalogue.ServiceByCode(guess.ServiceCode) is { Mode: ServiceMode.Dispatch, TradeId: not null } service ? service : null;

    /// <summary>Fills in what was guessed.</summary>
    public NewTicket Fill(NewTicket ticket, Catalogue catalogue) => ticket with
    {
        Description = Text,
        Service = Reading.Service is { } guess && catalogue.ServiceByCode(guess.ServiceCode) is { } service ? service.Code : null,
        Area = Place is { } place ? catalogue.Areas[place.AreaId].Code : null,
        Place = Place?.PlaceId is { } placeId ? catalogue.Places[placeId].Code : null,
        Address = Place is null ? "" : catalogue.AddressIn(Text, Place),
        // Without a building the technician has to ask; better by phone than from door to door.
        IsAddressUncertain = Place is not { IsCertain: true, PlaceId: not null },
        GuessReason = Reason(),
        Hazard = Hazard,
    };

    private Wording? Reason()
    {
        Wording?[] reasons = [Reading.Hazards is [var hazard, ..] ? hazard.Reason : null, Reading.Service?.Reason, Place?.Reason];
        var given = reasons.OfType<Wording>().ToList();
        return given.Count == 0 ? null : new Wording(string.Join('；', given.Select(reason => reason.Zh)), string.Join("; ", given.Select(reason => reason.En)));
    }
}
