using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Hotline.Tests.Support;

namespace Hotline.Tests.Simulator;

/// <summary>An answer of the carrier's REST API.</summary>
internal sealed record CarrierAnswer(HttpStatusCode Status, JsonElement Json)
{
    public string? Text(string name) => Json.GetProperty(name).GetString();

    public static async Task<CarrierAnswer> Post(SimulatorProcess world, string path, params (string Name, string? Value)[] form)
    {
        using var content = new FormUrlEncodedContent(form.Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Name, field.Value!)));
        using var response = await world.Rest.PostAsync(path, content);
        return new CarrierAnswer(response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }
}
