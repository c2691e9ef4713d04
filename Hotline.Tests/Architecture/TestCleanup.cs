using System.Reflection;

namespace Hotline.Tests.Architecture;

/// <summary>xunit 2 calls Dispose and IAsyncLifetime, never IAsyncDisposable: a class that relies on it leaves its host and its files behind.</summary>
public static class TestCleanup
{
    public static IEnumerable<string> NeverCleanedUp(IEnumerable<Type> types) => types
        .Where(type => type.GetMethods().Any(method => method.GetCustomAttribute<FactAttribute>() is not null))
        .Where(type => type.IsAssignableTo(typeof(IAsyncDisposable)) && !type.IsAssignableTo(typeof(IAsyncLifetime)) && !type.IsAssignableTo(typeof(IDisposable)))
        .Select(type => $"{type.FullName} is IAsyncDisposable, which xunit 2 never calls; make it IAsyncLifetime.");
}
