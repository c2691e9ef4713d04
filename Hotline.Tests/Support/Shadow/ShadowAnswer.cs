#pragma warning disable EF1001 // See Shadowed.cs.

using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using Hotline.Api.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query.Internal;

namespace Hotline.Tests.Support.Shadow;

/// <summary>Runs a query to its end, whatever shape its answer has; the answer is thrown away.</summary>
internal static class ShadowAnswer
{
    private static readonly MethodInfo ReadAllMethod = typeof(ShadowAnswer).GetMethod(nameof(ReadAll), BindingFlags.NonPublic | BindingFlags.Static)!;
    private static readonly MethodInfo ReadOneMethod = typeof(ShadowAnswer).GetMethod(nameof(ReadOne), BindingFlags.NonPublic | BindingFlags.Static)!;

    internal static void Run<TResult>(SqlServerHotlineDb db, Expression query)
    {
        var compiler = db.GetService<IQueryCompiler>();
        var result = typeof(TResult);
        var shape = result.IsGenericType ? result.GetGenericTypeDefinition() : null;
        var isMany = shape == typeof(IAsyncEnumerable<>) || shape == typeof(IEnumerable<>);
        var isOne = shape == typeof(Task<>);
        var read = (isMany ? ReadAllMethod : ReadOneMethod).MakeGenericMethod(isMany || isOne ? result.GetGenericArguments()[0] : result);
        read.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [compiler, query], null);
    }

    private static void ReadAll<T>(IQueryCompiler compiler, Expression query)
    {
        foreach (var _ in (IEnumerable)compiler.Execute<IEnumerable<T>>(query)) { }
    }

    private static void ReadOne<T>(IQueryCompiler compiler, Expression query) => compiler.Execute<T>(query);
}
