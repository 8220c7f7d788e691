using Xunit;

namespace ZegoCallKit.Tool.Tests.Engines;

public sealed class EngineCheckTests : IDisposable
{
    private readonly ToolRig _rig = new();

    public EngineCheckTests() => _rig.Host = _rig.Host with { LoadLibrary = static _ => throw new InvalidOperationException("Nothing may be loaded here.") };

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task Libraries_of_a_folder_are_checked()
    {
        _rig.Write("runtimes/win-x64/native/ZegoExpressEngine.dll", FakeLibraries.WindowsX64);
        _rig.Write("runtimes/osx/native/libZegoExpressEngine.dylib", FakeLibraries.Mac);
        _rig.Write("runtimes/other.dll", "text");

        var run = await _rig.RunAsync("engine", "check", "--no-load", "--json");

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.True(run.Json.GetProperty("ok").GetBoolean());
        Assert.Equal(["macOS X64/Arm64", "Windows X64"], run.Json.GetProperty("libraries").EnumerateArray().Select(static library => library.GetProperty("target").GetString()));
    }

    [Fact]
    public async Task A_package_is_checked_and_never_loaded()
    {
        _rig.Write("sdk.nupkg", FakeLibraries.Zip(("runtimes/linux-x64/native/libZegoExpressEngine.so", FakeLibraries.LinuxX64)));

        var run = await _rig.RunAsync("engine", "check", "sdk.nupkg");

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.StartsWith("ok    sdk.nupkg: runtimes/linux-x64/native/libZegoExpressEngine.so: Linux X64, ", run.Output, StringComparison.Ordinal);
        Assert.EndsWith(", not loaded\n", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_library_that_lacks_functions_is_a_failure()
    {
        _rig.Write("old.so", FakeLibraries.Incomplete);

        var run = await _rig.RunAsync("engine", "check", "old.so");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.StartsWith("fail  old.so: Linux X64", run.Output, StringComparison.Ordinal);
        Assert.Contains("It lacks 2 function(s) that the kit needs", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_library_for_this_process_is_loaded_and_its_version_shown()
    {
        Assert.SkipUnless(FakeLibraries.ForThisProcess is not null, "The kit supports no library on this system.");
        var (name, content) = FakeLibraries.ForThisProcess.Value;
        _rig.Write(name, content);
        _rig.Variables["ZEGO_EXPRESS_LIBRARY"] = name;
        _rig.Host = _rig.Host with { LoadLibrary = path => path == _rig.PathOf(name) ? "3.25.0.1" : throw new InvalidOperationException(path) };

        var run = await _rig.RunAsync("engine", "check");

        Assert.Contains(", ZEGO Express 3.25.0.1", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_library_that_does_not_load_is_a_failure()
    {
        Assert.SkipUnless(FakeLibraries.ForThisProcess is not null, "The kit supports no library on this system.");
        var (name, content) = FakeLibraries.ForThisProcess.Value;
        _rig.Write(name, content);
        _rig.Host = _rig.Host with { LoadLibrary = new ToolHost { Input = _rig.Host.Input, Output = _rig.Host.Output, Error = _rig.Host.Error, Console = _rig.Host.Console }.LoadLibrary };

        var run = await _rig.RunAsync("engine", "check", name);

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("the system cannot load it", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_to_check_is_a_failure() => (await _rig.RunAsync("engine", "check")).AssertFailed("'.' contains no library of ZEGO Express. 'zegocallkit engine get' makes a package with it.");

    [Fact]
    public async Task A_file_that_is_not_there_is_refused() => (await _rig.RunAsync("engine", "check", "none.so")).AssertRefused("'none.so' cannot be read");
}
