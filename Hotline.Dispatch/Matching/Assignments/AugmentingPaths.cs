using System.Numerics;

namespace Hotline.Dispatch.Matching.Assignments;

/// <summary>Shortest augmenting paths after R. Jonker and A. Volgenant, "A shortest augmenting path algorithm for dense and sparse linear assignment problems",
/// Computing 38, 1987; for rectangles as in D. F. Crouse, "On implementing 2D rectangular assignment algorithms", IEEE TAES 52, 2016: columns keep price 0 until somebody takes them.
/// Every row may also end without a column at a price of its own, so a solution always exists.</summary>
internal sealed class AugmentingPaths<T>
    where T : struct, INumber<T>
{
    private const int Free = -1;

    private readonly CostGraph _graph;
    private readonly Func<bool>? _mayGoOn;
    private readonly T[] _cost, _none, _price, _paid, _distance;
    private readonly int[] _columnOf, _rowOf, _reachedFrom, _reachedIn, _scannedIn;
    private readonly List<int> _scanned = [];
    private readonly PriorityQueue<int, T> _queue = new();

    public AugmentingPaths(CostGraph graph, LexicographicScale scale, Func<bool>? mayGoOn)
    {
        (_graph, _mayGoOn) = (graph, mayGoOn);
        (_cost, _none, _paid) = (new T[graph.AllCosts.Length], new T[graph.Rows], new T[graph.Rows]);
        for (var row = 0; row < graph.Rows; row++)
        {
            var unit = T.CreateChecked(scale.UnitOf(graph.TierOf(row)));
            _none[row] = T.CreateChecked(scale.NoneOf(graph.TierOf(row)));
            for (var pair = graph.StartOf(row); pair < graph.StartOf(row + 1); pair++)
                _cost[pair] = T.CreateChecked(graph.AllCosts[pair]) * unit;
        }

        (_price, _distance) = (new T[graph.Columns], new T[graph.Columns]);
        (_reachedFrom, _reachedIn, _scannedIn) = (new int[graph.Columns], new int[graph.Columns], new int[graph.Columns]);
        (_columnOf, _rowOf) = (new int[graph.Rows], new int[graph.Columns]);
        Array.Fill(_columnOf, LinearAssignment.Undecided);
        Array.Fill(_rowOf, Free);
    }

    public int[] Solve()
    {
        for (var row = 0; row < _graph.Rows; row++)
            TakeBestIfFree(row);
        for (var row = 0; row < _graph.Rows && (_mayGoOn is null || _mayGoOn()); row++)
        {
            if (_columnOf[row] == LinearAssignment.Undecided)
                Augment(row);
        }

        return _columnOf;
    }

    /// <summary>Most rows get their best column without a search. The price rises to what the row would have saved over its second best, so that later rows look elsewhere first.</summary>
    private void TakeBestIfFree(int row)
    {
        var columns = _graph.AllColumns;
        var (best, second, at) = (_none[row], _none[row], -1);
        for (var pair = _graph.StartOf(row); pair < _graph.StartOf(row + 1); pair++)
        {
            var offer = _cost[pair] + _price[columns[pair]];
            if (offer < best)
                (best, second, at) = (offer, best, pair);
            else if (offer < second)
                second = offer;
        }

        if (at >= 0 && _rowOf[columns[at]] == Free)
        {
            _price[columns[at]] += second - best;
            Give(row, columns[at], _cost[at]);
        }
    }

    /// <summary>Finds the cheapest chain of moves that gives one more row a column, or leaves some row of the chain without one, and carries it out.</summary>
    private void Augment(int root)
    {
        var columns = _graph.AllColumns;
        var search = root + 1;
        _scanned.Clear();
        _queue.Clear();

        // The end of the best chain so far: a free column, or a row that goes without.
        var (shortest, endColumn, endRow) = (_none[root], Free, root);
        var (row, credit) = (root, T.Zero);
        while (true)
        {
            for (var pair = _graph.StartOf(row); pair < _graph.StartOf(row + 1); pair++)
            {
                var column = columns[pair];
                if (_scannedIn[column] == search)
                    continue;
                var distance = _cost[pair] + _price[column] - credit;
                if (distance >= shortest || (_reachedIn[column] == search && distance >= _distance[column]))
                    continue;
                (_distance[column], _reachedFrom[column], _reachedIn[column]) = (distance, row, search);
                if (_rowOf[column] == Free)
                    (shortest, endColumn) = (distance, column);
                else
                    _queue.Enqueue(column, distance);
            }

            // A column may wait in the queue more than once; only its first turn counts.
            int next;
            T reached;
            do
            {
                if (!_queue.TryDequeue(out next, out reached) || reached >= shortest)
                {
                    Finish(search, shortest, endColumn, endRow);
                    return;
                }
            }
            while (_scannedIn[next] == search);

            _scannedIn[next] = search;
            _scanned.Add(next);
            row = _rowOf[next];
            credit = _paid[row] + _price[next] - reached;
            if (_none[row] - credit < shortest)
                (shortest, endColumn, endRow) = (_none[row] - credit, Free, row);
        }
    }

    private void Finish(int search, T shortest, int endColumn, int endRow)
    {
        foreach (var each in _scanned)
            _price[each] += shortest - _distance[each];

        var root = search - 1;
        var (row, column) = (endColumn == Free ? endRow : _reachedFrom[endColumn], endColumn);
        while (true)
        {
            var left = _columnOf[row];
            if (column == Free)
                _columnOf[row] = LinearAssignment.None;
            else
                Give(row, column, CostOf(row, column));
            if (row == root)
                return;
            (column, row) = (left, _reachedFrom[left]);
        }
    }

    private void Give(int row, int column, T cost) => (_columnOf[row], _rowOf[column], _paid[row]) = (column, row, cost);

    private T CostOf(int row, int column)
    {
        var pair = _graph.StartOf(row);
        while (_graph.AllColumns[pair] != column)
            pair++;
        return _cost[pair];
    }
}
