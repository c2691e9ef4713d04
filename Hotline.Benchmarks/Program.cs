using BenchmarkDotNet.Running;
using Hotline.Benchmarks;

if (args is ["rank"])
    return RankCalls.Run();
if (args is ["scipy"])
    return AgainstSciPy.Run();
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
