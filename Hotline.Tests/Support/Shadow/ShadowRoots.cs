#pragma warning disable EF1001 // See Shadowed.cs.

using System.Linq.Expressions;
using Hotline.Api.Data;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;

namespace Hotline.Tests.Support.Shadow;

/// <summary>Moves a query from one context to another: each table it starts from becomes the same table there.</summary>
internal sealed class ShadowRoots(SqlServerHotlineDb db) : ExpressionVisitor
{
    protected override Expression VisitExtension(Expression node) => node switch
    {
        FromSqlQueryRootExpression raw => new FromSqlQueryRootExpression(Provider, Same(raw), raw.Sql, raw.Argument),
        EntityQueryRootExpression root => new EntityQueryRootExpression(Provider, Same(root)),
        _ => base.VisitExtension(node),
    };

    // db.Offers inside a lambda is a member of a captured context; EF would evaluate it and find itself in two contexts at once.
    protected override Expression VisitMember(MemberExpression node) => IsTable(node) ? Visit(Evaluate(node).Expression) : base.VisitMember(node);

    protected override Expression VisitMethodCall(MethodCallExpression node) =>
        IsTable(node) && node.Method.DeclaringType != typeof(Queryable) && !node.Method.IsStatic ? Visit(Evaluate(node).Expression) : base.VisitMethodCall(node);

    // A table set where a query is expected carries a conversion that the table itself no longer needs.
    protected override Expression VisitUnary(UnaryExpression node)
    {
        var visited = base.VisitUnary(node);
        return visited is UnaryExpression { NodeType: ExpressionType.Convert, Operand: EntityQueryRootExpression root } && visited.Type.IsAssignableFrom(root.Type) ? root : visited;
    }

    private IAsyncQueryProvider Provider => (IAsyncQueryProvider)((IQueryable)db.Tickets).Provider;

    private IEntityType Same(EntityQueryRootExpression root) => db.Model.FindEntityType(root.EntityType.Name)!;

    private static bool IsTable(Expression node) => node.Type.IsAssignableTo(typeof(IQueryable));

    private static IQueryable Evaluate(Expression node) => Expression.Lambda<Func<IQueryable>>(Expression.Convert(node, typeof(IQueryable))).Compile(preferInterpretation: true)();
}
