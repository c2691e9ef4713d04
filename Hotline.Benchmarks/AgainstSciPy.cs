using System.Diagnostics;
using System.Globalization;
using Hotline.Dispatch.Matching.Assignments;

namespace Hotline.Benchmarks;

/// <summary>Solves the same matrices here and with SciPy's <c>linear_sum_assignment</c> in this same run: equal costs, and the ratio of the times. Needs Debian's python3-scipy.</summary>
internal static class AgainstSciPy
{
    private const int Rounds = 15;

    private const string Python = """
        import sys, time, statistics, numpy as np
        from scipy.optimize import linear_sum_assignment
        for line in sys.stdin:
            rows, columns, path = line.split()
            m = np.fromfile(path, dtype=np.int32).reshape(int(rows), int(columns))
            took = []
            for _ in range(15):
                start = time.perf_counter(); r, c = linear_sum_assignment(m); took.append(time.perf_counter() - start)
            print(int(m[r, c].sum()), statistics.median(took), flush=True)
        """;

    public static int Run()
    {
        using var python = Process.Start(new ProcessStartInfo("/usr/bin/python3", ["-c", Python]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        Console.WriteLine("rows x columns | cost | here ms | SciPy ms | ratio");
        foreach (var (rows, columns) in ((int, int)[])[(50, 80), (100, 200), (200, 200), (500, 500), (500, 2_000), (1_000, 1_000)])
        {
            var matrix = RandomCosts.Matrix(rows, columns, rows + columns);
            var file = Path.GetTempFileName();
            File.WriteAllBytes(file, [.. matrix.SelectMany(row => row).SelectMany(BitConverter.GetBytes)]);
            python.StandardInput.WriteLine($"{rows} {columns} {file}");
            var answer = python.StandardOutput.ReadLine()!.Split(' ');
            File.Delete(file);
            var theirs = 1000 * double.Parse(answer[1], CultureInfo.InvariantCulture);
            var (cost, ours) = Ours(matrix);
            if (cost != long.Parse(answer[0], CultureInfo.InvariantCulture))
                throw new InvalidOperationException($"{rows} x {columns}: the costs differ: {cost} here, {answer[0]} there.");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows} x {columns} | {cost} | {ours:0.00} | {theirs:0.00} | {ours / theirs:0.00}"));
        }

        python.StandardInput.Close();
        python.WaitForExit();
        return python.ExitCode;
    }

    private static (long Cost, double Milliseconds) Ours(int[][] matrix)
    {
        var graph = RandomCosts.Graph(matrix);
        var took = new double[Rounds];
        int[] columns = [];
        for (var round = -3; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            columns = LinearAssignment.Solve(graph);
            if (round >= 0)
                took[round] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(took);
        return (columns.Select((column, row) => (long)matrix[row][column]).Sum(), took[Rounds / 2]);
    }
}
