namespace Hotline.Dispatch.Fairness;

/// <summary>How evenly something is spread.</summary>
public static class Jain
{
    /// <summary>Jain's index, (Σx)² / (n Σx²): 1 when all have the same, 1/n when one has everything (R. Jain, D. Chiu, W. Hawe, "A quantitative measure of fairness
    /// and discrimination for resource allocation in shared computer systems", DEC-TR-301, 1984). Nobody, or nothing for anybody, is perfectly even.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is negative or not a number.</exception>
    public static double Index(IEnumerable<double> values)
    {
        // Divided by the largest first, so that squares cannot overflow or vanish.
        var shares = values.ToArray();
        foreach (var value in shares)
        {
            if (!double.IsFinite(value) || value < 0)
                throw new ArgumentOutOfRangeException(nameof(values), value, "A share is a number not below 0.");
        }

        var largest = shares.DefaultIfEmpty(0).Max();
        if (largest == 0)
            return 1;
        var (sum, squares) = (0.0, 0.0);
        foreach (var value in shares)
        {
            var share = value / largest;
            sum += share;
            squares += share * share;
        }

        return sum * sum / (shares.Length * squares);
    }
}
