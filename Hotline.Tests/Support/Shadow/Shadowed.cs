// EF has no public place where the whole expression and its values pass by; its own compiler is that place. A new EF version that changes
// it breaks this build, not the product: nothing of this is shipped.
#pragma warning disable EF1001 // Said above.

using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;

namespace Hotline.Tests.Support.Shadow;

/// <summary>A SQLite context's queries, each told to the shadow before it runs.</summary>
public sealed class ShadowedQueries(
    IQueryContextFactory queryContextFactory, ICompiledQueryCache compiledQueryCache, ICompiledQueryCacheKeyGenerator compiledQueryCacheKeyGenerator,
    IDatabase database, IDiagnosticsLogger<DbLoggerCategory.Query> logger, ICurrentDbContext currentContext, IEvaluatableExpressionFilter evaluatableExpressionFilter, IModel model)
    : QueryCompiler(queryContextFactory, compiledQueryCache, compiledQueryCacheKeyGenerator, database, logger, currentContext, evaluatableExpressionFilter, model)
{
    private readonly ShadowSqlServer shadow = currentContext.Context.GetService<ShadowSqlServer>();
    private readonly ICompiledQueryCacheKeyGenerator keys = compiledQueryCacheKeyGenerator;
    private readonly IQueryContextFactory contexts = queryContextFactory;
    private readonly IDiagnosticsLogger<DbLoggerCategory.Query> logger = logger;

    public override TResult Execute<TResult>(Expression query)
    {
        Tell<TResult>(query);
        return base.Execute<TResult>(query);
    }

    public override TResult ExecuteAsync<TResult>(Expression query, CancellationToken cancellationToken = default)
    {
        Tell<TResult>(query);
        return base.ExecuteAsync<TResult>(query, cancellationToken);
    }

    // EF keeps compiled queries by the same key: the same question with other values is no new one.
    private void Tell<TResult>(Expression query) =>
        shadow.Repeat<TResult>(keys.GenerateCacheKey(ExtractParameters(query, contexts.Create().Parameters, logger), async: false), query);
}

/// <summary>A SQLite context's change sets, each told to the shadow before it is saved.</summary>
public sealed class ShadowedSaves(DatabaseDependencies dependencies, RelationalDatabaseDependencies relationalDependencies)
    : RelationalDatabase(dependencies, relationalDependencies)
{
    private readonly ShadowSqlServer shadow = relationalDependencies.Connection.Context.GetService<ShadowSqlServer>();

    public override int SaveChanges(IList<IUpdateEntry> entries)
    {
        shadow.Repeat(entries);
        return base.SaveChanges(entries);
    }

    public override Task<int> SaveChangesAsync(IList<IUpdateEntry> entries, CancellationToken cancellationToken = default)
    {
        shadow.Repeat(entries);
        return base.SaveChangesAsync(entries, cancellationToken);
    }
}
