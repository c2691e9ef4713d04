using System.Collections;
using System.Data.Common;

namespace Hotline.Tests.Support.Shadow;

/// <summary>One row of as many columns as anybody asks for, each holding a value that every converter of the model accepts.</summary>
internal sealed class OneRow : DbDataReader
{
    private bool isRead;

    // "0" is the first member of any enum, a number, and harmless text.
    private const string Text = "0";
    private static readonly DateTime Instant = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public override bool Read() => !isRead && (isRead = true);
    public override bool NextResult() => false;
    public override bool HasRows => true;
    public override bool IsClosed => false;
    public override int RecordsAffected => 1;
    public override int Depth => 0;
    public override int FieldCount => 1000;
    public override bool IsDBNull(int ordinal) => false;

    public override bool GetBoolean(int ordinal) => true;
    public override byte GetByte(int ordinal) => 1;
    public override char GetChar(int ordinal) => '0';
    public override DateTime GetDateTime(int ordinal) => Instant;
    public override decimal GetDecimal(int ordinal) => 1;
    public override double GetDouble(int ordinal) => 1;
    public override float GetFloat(int ordinal) => 1;
    public override Guid GetGuid(int ordinal) => Guid.Empty;
    public override short GetInt16(int ordinal) => 1;
    public override int GetInt32(int ordinal) => 1;
    public override long GetInt64(int ordinal) => 1;
    public override string GetString(int ordinal) => Text;
    public override object GetValue(int ordinal) => Text;
    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => 0;
    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => 0;

    public override T GetFieldValue<T>(int ordinal) => typeof(T) switch
    {
        var type when type == typeof(byte[]) => (T)(object)Array.Empty<byte>(),
        var type when type == typeof(DateOnly) => (T)(object)DateOnly.FromDateTime(Instant),
        var type when type == typeof(TimeOnly) => (T)(object)TimeOnly.MinValue,
        var type when type == typeof(TimeSpan) => (T)(object)TimeSpan.Zero,
        var type when type == typeof(DateTimeOffset) => (T)(object)new DateTimeOffset(Instant),
        var type when type == typeof(string) => (T)(object)Text,
        var type => (T)Convert.ChangeType(1, type, System.Globalization.CultureInfo.InvariantCulture),
    };

    public override object this[int ordinal] => GetValue(ordinal);
    public override object this[string name] => Text;
    public override string GetDataTypeName(int ordinal) => "nvarchar";
    public override Type GetFieldType(int ordinal) => typeof(string);
    public override string GetName(int ordinal) => $"c{ordinal}";
    public override int GetOrdinal(string name) => 0;
    public override int GetValues(object[] values) => 0;
    public override IEnumerator GetEnumerator() => throw new NotSupportedException("EF reads row by row.");
}
