using BenchmarkDotNet.Running;
using ZegoCallKit.Benchmarks.EndToEnd;
using ZegoCallKit.Benchmarks.Ratios;

if (args is ["--ratios", .. var names])
{
    return await RatioProgram.RunAsync(names);
}

if (args is ["--scale", .. var rows])
{
    return ScaleProgram.Run(rows);
}

if (args is ["--profile", var name, var seconds])
{
    return await ProfileProgram.RunAsync(name, seconds);
}

if (args is ["--start", var side])
{
    return await StartRow.RunAsync(side);
}

BenchmarkSwitcher.FromAssembly(typeof(RatioProgram).Assembly).Run(args);
return 0;
