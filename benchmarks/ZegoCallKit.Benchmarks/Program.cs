using BenchmarkDotNet.Running;
using ZegoCallKit.Benchmarks.Ratios;

if (args is ["--ratios", .. var names])
{
    return await RatioProgram.RunAsync(names);
}

BenchmarkSwitcher.FromAssembly(typeof(RatioProgram).Assembly).Run(args);
return 0;
