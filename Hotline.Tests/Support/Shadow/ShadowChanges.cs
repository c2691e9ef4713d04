using Hotline.Api.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;

namespace Hotline.Tests.Support.Shadow;

/// <summary>Copies a change set into another context, value by value, and lets that context's provider write its commands. The originals stay untouched.</summary>
internal static class ShadowChanges
{
    internal static void Save(SqlServerHotlineDb db, IList<IUpdateEntry> changes)
    {
        var adapter = db.GetService<IUpdateAdapterFactory>().CreateStandalone();
        List<IUpdateEntry> copies = [.. changes.Select(change => Copy(change, adapter))];
        var connection = db.GetService<IRelationalConnection>();
        foreach (var batch in db.GetService<ICommandBatchPreparer>().BatchCommands(copies, adapter))
        {
            try { batch.Execute(connection); }
            catch (Exception failure) when (failure.GetBaseException() is CommandCapture.CapturedException) { /* the command is kept; nothing could answer it */ }
        }
    }

    private static IUpdateEntry Copy(IUpdateEntry change, IUpdateAdapter adapter)
    {
        var type = adapter.Model.FindEntityType(change.EntityType.Name)!;
        var copy = adapter.CreateEntry(type.GetProperties().ToDictionary(property => property.Name, property => change.GetCurrentValue(Original(property.Name))), type);
        copy.EntityState = change.EntityState == EntityState.Modified ? EntityState.Unchanged : change.EntityState;
        foreach (var property in type.GetProperties())
        {
            var original = Original(property.Name);
            // A key that the database will give is a stand-in until then; so are the references to it.
            if (change.HasTemporaryValue(original)) copy.ToEntityEntry().Property(property.Name).IsTemporary = true;
            if (change.EntityState == EntityState.Added) continue;
            if (change.CanHaveOriginalValue(original)) copy.SetOriginalValue(property, change.GetOriginalValue(original));
            if (change.IsModified(original)) copy.SetPropertyModified(property);
        }
        return copy;

        Microsoft.EntityFrameworkCore.Metadata.IProperty Original(string name) => change.EntityType.FindProperty(name)!;
    }
}
