using System.Diagnostics.CodeAnalysis;
using System.Xml;
using System.Xml.Linq;

namespace Hotline.Simulator.Wire;

/// <summary>Reads a webhook's answer as TwiML; an empty one is a response without verbs.</summary>
internal static class TwimlDocument
{
    public static bool TryRead(WebhookAnswer answer, [NotNullWhen(true)] out XElement? response, [NotNullWhen(false)] out string? problem)
    {
        (response, problem) = (null, null);
        if (string.IsNullOrWhiteSpace(answer.Body)) { response = new XElement("Response"); return true; }
        try
        {
            using var reader = XmlReader.Create(new StringReader(answer.Body.Trim()), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, IgnoreComments = true });
            var root = XDocument.Load(reader).Root!;
            if (root.Name.LocalName == "Response") { response = root; return true; }
            problem = $"the root is <{root.Name.LocalName}>, not <Response>";
        }
        catch (XmlException error) { problem = error.Message; }
        return false;
    }
}
