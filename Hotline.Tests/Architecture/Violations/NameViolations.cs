// Deliberate violations of naming. See HostViolations.cs.

namespace Hotline.Tests.Architecture.Violations.Names;

public sealed class TicketManager;

public static class PhoneUtils;

public sealed class OfferService<T> { public T? Value { get; init; } }

public interface ILonely;

public sealed class Lonely : ILonely;

public interface IShared;

public sealed class OneShare : IShared;

public sealed class OtherShare : IShared;

public sealed class Violations;
