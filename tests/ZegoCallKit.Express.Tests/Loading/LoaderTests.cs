using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Xunit;
using ZegoCallKit.Express.Loading;
using ZegoCallKit.Express.Tests.Native;

namespace ZegoCallKit.Express.Tests.Loading;

public sealed class LoaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zego-loader-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_library_that_is_nowhere_is_reported_with_all_places_and_the_remedy()
    {
        var fault = Assert.Throws<ZegoLibraryException>(() => LibraryLoader.Find(null, _folder));
        Assert.Equal(ZegoErrorCode.LoadLibraryFailed, fault.Code);
        Assert.Null(fault.LibraryPath);
        Assert.Equal(Path.Combine(_folder, LibraryLocator.FileName), fault.Searched[0]);
        Assert.Contains(Path.Combine(_folder, "runtimes"), fault.Searched[1], StringComparison.Ordinal);
        Assert.All(fault.Searched, place => Assert.Contains(place, fault.Message, StringComparison.Ordinal));
        Assert.Contains("ZEGO.Express.SDK", fault.Message, StringComparison.Ordinal);
        Assert.Contains(ExpressEngineOptions.LibraryVariable, fault.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_named_library_is_looked_for_there_only()
    {
        var named = Path.Combine(_folder, "elsewhere.so");
        var fault = Assert.Throws<ZegoLibraryException>(() => LibraryLoader.Find(named, _folder));
        Assert.Equal([named], fault.Searched);
    }

    [Fact]
    public void A_named_folder_stands_for_the_library_in_it()
    {
        var fault = Assert.Throws<ZegoLibraryException>(() => LibraryLoader.Find(_folder, _folder));
        Assert.Equal([Path.Combine(_folder, LibraryLocator.FileName)], fault.Searched);
    }

    [Fact]
    public void The_factory_takes_the_path_of_its_options()
    {
        var factory = new ExpressEngineFactory(new ExpressEngineOptions { LibraryPath = Path.Combine(_folder, "none") });
        var fault = Assert.Throws<ZegoLibraryException>(() => factory.Create());
        Assert.Equal([Path.Combine(_folder, "none")], fault.Searched);
    }

    [Fact]
    public void A_library_beside_the_program_is_found()
    {
        var path = Path.Combine(_folder, "runtimes", RuntimeFolder(), "native", LibraryLocator.FileName);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, new byte[100]);
        var fault = Assert.Throws<ZegoLibraryException>(() => LibraryLoader.Find(null, _folder));
        Assert.Equal(path, fault.LibraryPath);
        Assert.Contains("cannot load it", fault.Message, StringComparison.Ordinal);
        Assert.NotNull(fault.InnerException);
    }

    [Theory]
    [InlineData("windows", "Windows X64")]
    [InlineData("linux", "Linux Arm64")]
    [InlineData("mac", "macOS X64/Arm64")]
    public void A_library_for_another_machine_is_named_as_such(string kind, string expected)
    {
        var header = Headers.Of(kind);
        var image = BinaryImage.Parse(header);
        Assert.Equal(expected, image?.ToString());
        if (image!.FitsThisProcess)
        {
            return;
        }

        var path = Path.Combine(_folder, LibraryLocator.FileName);
        File.WriteAllBytes(path, header);
        var fault = Assert.Throws<ZegoLibraryException>(() => LibraryLoader.Find(path, _folder));
        Assert.Contains($"is for {expected}", fault.Message, StringComparison.Ordinal);
        Assert.Contains($"{BinaryImage.CurrentSystem} {RuntimeInformation.ProcessArchitecture}", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(int.MaxValue - 5)]
    [InlineData(int.MinValue)]
    [InlineData(-1)]
    [InlineData(4091)]
    public void A_header_that_points_nowhere_is_no_library(int offset)
    {
        var header = Headers.Of("windows");
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(0x3c), offset);
        Assert.Null(BinaryImage.Parse(header));
        var path = Path.Combine(_folder, LibraryLocator.FileName);
        File.WriteAllBytes(path, header);

        var fault = Assert.Throws<ZegoLibraryException>(() => LibraryLoader.Find(path, _folder));

        Assert.Equal(ZegoErrorCode.LoadLibraryFailed, fault.Code);
        Assert.Contains("cannot load it", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_library_that_cannot_be_read_is_reported_as_such()
    {
        var path = Path.Combine(_folder, LibraryLocator.FileName);
        File.WriteAllBytes(path, Headers.Of("linux"));
        using var held = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var fault = Assert.Throws<ZegoLibraryException>(() => LibraryLoader.Find(path, _folder));

        Assert.Equal(ZegoErrorCode.LoadLibraryFailed, fault.Code);
        Assert.IsType<IOException>(fault.InnerException);
    }

    [Fact]
    public void This_runtimes_own_library_fits_this_process()
    {
        Assert.True(BinaryImage.Read(RuntimeLibrary())!.FitsThisProcess);
    }

    [Fact]
    public void Another_library_is_told_from_the_engine()
    {
        var fault = Assert.Throws<ZegoLibraryException>(() => LibraryLoader.Find(RuntimeLibrary(), _folder));
        Assert.Equal(ZegoErrorCode.LoadLibraryFuncNotFound, fault.Code);
        Assert.Contains("is not ZEGO Express", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3.23.9")]
    [InlineData("2.25.0.1")]
    public void A_version_before_3_24_is_refused(string version)
    {
        var fault = Assert.Throws<ZegoLibraryException>(() => new NativeEngine(new RecordingEngine(), version).Bind());
        Assert.Contains(version, fault.Message, StringComparison.Ordinal);
        Assert.Contains("Use version 3.24", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_library_without_handles_is_older_than_3_24_and_its_version_is_not_asked() =>
        Assert.Contains(
            "before 3.24",
            Assert.Throws<ZegoLibraryException>(() => new NativeEngine(new RecordingEngine()) { Without = ["zego_express_engine_create_handle"] }.Bind()).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_newer_major_version_is_refused() =>
        Assert.Contains("4.0.0", Assert.Throws<ZegoLibraryException>(() => new NativeEngine(new RecordingEngine(), "4.0.0.1").Bind()).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("3.24.0")]
    [InlineData("3.99.1.2")]
    public void Later_versions_of_the_same_major_are_taken(string version) =>
        Assert.Equal(version, new NativeEngine(new RecordingEngine(), version).CreateEngine().Lifecycle.Version);

    [Fact]
    public void Missing_functions_that_are_needed_are_named()
    {
        var native = new NativeEngine(new RecordingEngine()) { Without = ["zego_express_start_preview", "zego_register_room_state_changed_callback"] };
        var fault = Assert.Throws<ZegoLibraryException>(() => native.Bind());
        Assert.Equal(ZegoErrorCode.LoadLibraryFuncNotFound, fault.Code);
        Assert.Contains("lacks 2 function(s)", fault.Message, StringComparison.Ordinal);
        Assert.Contains("zego_express_start_preview, zego_register_room_state_changed_callback", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public unsafe void Missing_functions_that_are_only_bound_answer_that_they_are_not_on_this_system()
    {
        var native = new NativeEngine(new RecordingEngine()) { Without = ["zego_express_set_effects_beauty_param", "zego_express_create_screen_capture_source", "zego_register_rtc_stats_callback_"] };
        var functions = native.Bind().Functions;
        Assert.Equal(1_000_006, functions.SetEffectsBeautyParam(0, default));
        Assert.Equal(-1, functions.CreateScreenCaptureSource(0, 0, default));
    }

    private static string RuntimeFolder() => (OperatingSystem.IsWindows() ? "win-" : OperatingSystem.IsMacOS() ? "osx-" : "linux-") + RuntimeInformation.ProcessArchitecture.ToString().ToUpperInvariant() switch
    {
        "X64" => "x64",
        "ARM64" => "arm64",
        "X86" => "x86",
        var other => other,
    };

    private static string RuntimeLibrary() =>
        Directory.GetFiles(RuntimeEnvironment.GetRuntimeDirectory()).First(f => Path.GetFileName(f) is "libSystem.Native.so" or "libSystem.Native.dylib" or "clretwrc.dll" or "System.IO.Compression.Native.dll");
}
