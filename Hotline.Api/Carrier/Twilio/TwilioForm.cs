using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Hotline.Api.Carrier.Twilio;

/// <summary>The form of one REST request. Values that are null are left out.</summary>
internal sealed class TwilioForm
{
    private readonly List<KeyValuePair<string, string>> fields = [];

    public TwilioForm Add(string name, string? value)
    {
        if (value is not null) fields.Add(new(name, value));
        return this;
    }

    public TwilioForm Add(string name, Uri? value) => Add(name, value?.OriginalString);

    public TwilioForm Add(string name, bool? value) => Add(name, value is { } known ? known ? "true" : "false" : null);

    /// <summary>Whole seconds, at least one and at most what the wire takes.</summary>
    public TwilioForm Add(string name, TimeSpan? value, TimeSpan longest) => Add(name, value is { } known
        ? ((long)Math.Ceiling(Math.Clamp(known.TotalSeconds, 1, longest.TotalSeconds))).ToString(CultureInfo.InvariantCulture)
        : null);

    public override string ToString() =>
        string.Join('&', fields.Select(field => Uri.EscapeDataString(field.Key) + "=" + Uri.EscapeDataString(field.Value)));

    public Content ToContent() => new(ToString());

    /// <summary>The form on its way, which remembers whether it left.</summary>
    /// <remarks>
    /// Nothing is written before a connection stands, so a request that failed without asking for its body never reached
    /// the carrier: name not found, connection refused or too slow, handshake failed. From the first byte on, nobody knows.
    /// </remarks>
    internal sealed class Content : HttpContent
    {
        private readonly byte[] bytes;

        public Content(string form)
        {
            bytes = Encoding.UTF8.GetBytes(form);
            Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        }

        public bool HasLeft { get; private set; }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            HasLeft = true;
            await stream.WriteAsync(bytes, cancellationToken);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = bytes.Length;
            return true;
        }
    }
}
