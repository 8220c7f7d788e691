using System.Formats.Tar;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using Xunit;
using ZegoCallKit.Tool.Engines;

namespace ZegoCallKit.Tool.Tests.Engines;

public sealed class EngineGetTests : IDisposable
{
    private static readonly byte[] Npm = FakeLibraries.Npm();

    private readonly ToolRig _rig = new();
    private readonly List<Uri> _requests = [];

    public EngineGetTests() => _rig.Host = _rig.Host with
    {
        Package = new PinnedPackage { Name = "zego-test", Version = "3.25.0-1", SdkVersion = "3.25.0", Integrity = new FileHash(HashAlgorithmName.SHA512, Convert.ToHexStringLower(SHA512.HashData(Npm))) },
        CreateHttpHandler = () => new HttpAnswer(request =>
        {
            _requests.Add(request.RequestUri!);
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(Npm) };
        }),
    };

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task The_npm_package_becomes_a_nuget_package()
    {
        var run = await _rig.RunAsync("engine", "get", "--output", "feed");

        var path = _rig.PathOf("feed/ZEGO.Express.SDK.3.25.0.nupkg");
        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Equal(path, run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1].Trim());
        Assert.Equal("https://registry.npmjs.org/zego-test/-/zego-test-3.25.0-1.tgz", Assert.Single(_requests).ToString());
        using var package = new ZipArchive(new MemoryStream(_rig.Read("feed/ZEGO.Express.SDK.3.25.0.nupkg")));
        Assert.Equal(FakeLibraries.WindowsX64, Content(package, "runtimes/win-x64/native/ZegoExpressEngine.dll"));
        Assert.Equal(FakeLibraries.WindowsX86, Content(package, "runtimes/win-x86/native/ZegoExpressEngine.dll"));
        Assert.Equal(FakeLibraries.Mac, Content(package, "runtimes/osx/native/libZegoExpressEngine.dylib"));
        Assert.Contains("ZEGO's terms of service", System.Text.Encoding.UTF8.GetString(Content(package, "README.md")), StringComparison.Ordinal);
        Assert.Contains("<id>ZEGO.Express.SDK</id>", System.Text.Encoding.UTF8.GetString(Content(package, "ZEGO.Express.SDK.nuspec")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_download_is_kept_and_its_hash_is_checked_each_time()
    {
        await _rig.RunAsync("engine", "get", "--cache", "kept");
        await _rig.RunAsync("engine", "get", "--cache", "kept");
        Assert.Single(_requests);

        _rig.Write("kept/zego-test-3.25.0-1.tgz", "damaged");
        var run = await _rig.RunAsync("engine", "get", "--cache", "kept");

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Equal(2, _requests.Count);
        Assert.Equal(["zego-test-3.25.0-1.tgz"], Directory.GetFiles(_rig.PathOf("kept")).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("--registry", "https://npm.example.org/mirror", "https://npm.example.org/mirror/zego-test/-/zego-test-3.25.0-1.tgz")]
    [InlineData(null, "http://localhost:4873/", "http://localhost:4873/zego-test/-/zego-test-3.25.0-1.tgz")]
    public async Task The_registry_can_be_chosen(string? option, string registry, string address)
    {
        if (option is null)
        {
            _rig.Variables["npm_config_registry"] = registry;
        }

        await _rig.RunAsync(option is null ? ["engine", "get"] : ["engine", "get", option, registry]);

        Assert.Equal(address, Assert.Single(_requests).ToString());
    }

    [Theory]
    [InlineData("ftp://example.org")]
    [InlineData("registry")]
    [InlineData("https://me:canary@example.org/")]
    [InlineData("https://example.org/?token=canary")]
    public async Task Another_address_is_refused_and_not_shown(string registry)
    {
        var run = await _rig.RunAsync("engine", "get", "--registry", registry);

        run.AssertRefused("--registry) must be an address");
        Assert.DoesNotContain("canary", run.Error, StringComparison.Ordinal);
        Assert.Empty(_requests);
    }

    [Fact]
    public async Task A_download_with_another_hash_is_deleted()
    {
        _rig.Host = _rig.Host with { CreateHttpHandler = HttpAnswer.With(FakeLibraries.Tgz(("package/win/x64/ZegoExpressEngine.dll", "evil"u8.ToArray()))) };

        (await _rig.RunAsync("engine", "get")).AssertFailed("It was deleted.");
        Assert.Empty(Directory.GetFiles(_rig.Host.CacheFolder));
        Assert.Empty(Directory.GetFiles(_rig.Folder));
    }

    [Fact]
    public async Task A_registry_that_refuses_is_a_failure()
    {
        _rig.Host = _rig.Host with { CreateHttpHandler = static () => new HttpAnswer(static _ => new HttpResponseMessage(HttpStatusCode.NotFound)) };

        (await _rig.RunAsync("engine", "get")).AssertFailed("answered with 404 Not Found");
    }

    [Fact]
    public async Task A_download_that_claims_to_be_too_large_is_not_read()
    {
        _rig.Host = _rig.Host with
        {
            CreateHttpHandler = static () => new HttpAnswer(static _ =>
            {
                var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new StalledStream()) };
                response.Content.Headers.ContentLength = 1L << 30;
                return response;
            }),
        };

        (await _rig.RunAsync("engine", "get")).AssertFailed("sends more than 256 MB");
    }

    [Fact]
    public async Task A_download_that_stalls_ends_after_a_minute()
    {
        var stream = new StalledStream();
        _rig.Host = _rig.Host with { CreateHttpHandler = () => new HttpAnswer(_ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(stream) }) };

        var running = _rig.RunAsync("engine", "get");
        await stream.Reading;
        _rig.Time.Advance(TimeSpan.FromSeconds(61));

        (await running).AssertFailed("sent nothing for 60 seconds");
    }

    [Fact]
    public async Task An_interrupted_download_leaves_nothing()
    {
        var stream = new StalledStream();
        _rig.Host = _rig.Host with { CreateHttpHandler = () => new HttpAnswer(_ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(stream) }) };
        using var interruption = new CancellationTokenSource();

        var running = _rig.RunAsync(["engine", "get"], interruption.Token);
        await stream.Reading;
        await interruption.CancelAsync();

        Assert.Equal(ExitCode.Interrupted, (await running).ExitCode);
        Assert.Empty(Directory.GetFiles(_rig.Host.CacheFolder));
    }

    [Theory]
    [InlineData("sdk.zip")]
    [InlineData("flat.zip")]
    [InlineData("library.so")]
    [InlineData("sdk.tar.gz")]
    public async Task The_library_for_linux_is_taken_from_a_file(string file)
    {
        WriteLinuxFiles();

        var run = await _rig.RunAsync("engine", "get", "--from", file, "--unpack", "out", "--json");

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Equal(FakeLibraries.LinuxX64, _rig.Read("out/runtimes/linux-x64/native/libZegoExpressEngine.so"));
        Assert.Equal("linux-x64", Assert.Single(run.Json.GetProperty("libraries").EnumerateArray()).GetProperty("runtime").GetString());
        Assert.Equal(_rig.PathOf("out/runtimes"), run.Json.GetProperty("runtimes").GetString());
        Assert.False(Assert.Single(run.Json.GetProperty("sources").EnumerateArray()).GetProperty("hashChecked").GetBoolean());
        Assert.Contains("was not compared with a hash", run.Error, StringComparison.Ordinal);
        Assert.Empty(_requests);
    }

    [Fact]
    public async Task A_file_and_the_download_become_one_package()
    {
        WriteLinuxFiles();

        var run = await _rig.RunAsync("engine", "get", "--from", "sdk.zip", "--download", "--json");

        Assert.Equal(["linux-x64", "osx", "win-x64", "win-x86"], run.Json.GetProperty("libraries").EnumerateArray().Select(static library => library.GetProperty("runtime").GetString()));
        Assert.Equal(_rig.PathOf("ZEGO.Express.SDK.3.25.0.nupkg"), run.Json.GetProperty("package").GetString());
    }

    [Fact]
    public async Task A_file_has_an_expected_hash()
    {
        WriteLinuxFiles();
        var right = Convert.ToHexString(SHA256.HashData(_rig.Read("sdk.zip")));

        Assert.Equal(ExitCode.Success, (await _rig.RunAsync("engine", "get", "--from", "sdk.zip", "--expect", right, "--unpack", "out")).ExitCode);
        (await _rig.RunAsync("engine", "get", "--from", "flat.zip", "--expect", right, "--unpack", "out")).AssertFailed("It is not what was checked.");
        (await _rig.RunAsync("engine", "get", "--from", "sdk.zip", "--expect", "0000", "--unpack", "out")).AssertRefused("A hash must be 64 hexadecimal digits");
    }

    [Fact]
    public async Task An_npm_archive_must_have_the_pinned_hash()
    {
        _rig.Write("right.tgz", Npm);
        _rig.Write("wrong.tgz", FakeLibraries.Tgz(("package/win/x64/ZegoExpressEngine.dll", FakeLibraries.WindowsX64)));

        Assert.Equal(ExitCode.Success, (await _rig.RunAsync("engine", "get", "--from", "right.tgz")).ExitCode);
        (await _rig.RunAsync("engine", "get", "--from", "wrong.tgz")).AssertFailed("It is not what was checked.");
        Assert.Empty(_requests);
    }

    [Fact]
    public async Task The_version_of_an_unknown_file_must_be_given()
    {
        WriteLinuxFiles();

        (await _rig.RunAsync("engine", "get", "--from", "sdk.zip")).AssertRefused("--sdk-version is needed");
        (await _rig.RunAsync("engine", "get", "--from", "sdk.zip", "--sdk-version", "new")).AssertRefused("--sdk-version must be a version such as 3.25.0; it is 'new'.");
        Assert.Equal("3.24.2", (await _rig.RunAsync("engine", "get", "--from", "sdk.zip", "--sdk-version", "3.24.2", "--json")).Json.GetProperty("version").GetString());
    }

    [Theory]
    [InlineData("arm.zip", "contains no library of ZEGO Express for Windows x64 or x86, macOS or Linux x64, only one for Linux Arm64")]
    [InlineData("none.zip", "contains no library of ZEGO Express")]
    [InlineData("odd.zip", "is no usable library")]
    [InlineData("text.txt", "is not a gzipped tar archive, a ZIP archive or a library")]
    [InlineData("none.so", "cannot be read")]
    [InlineData("cut.zip", "'cut.zip' is damaged")]
    [InlineData("cut.tar.gz", "'cut.tar.gz' is damaged")]
    [InlineData("two.zip", "There are different libraries for linux-x64: 'two.zip: a/libZegoExpressEngine.so', 'two.zip: b/libZegoExpressEngine.so'")]
    [InlineData("slip.zip", "leads out of its archive")]
    [InlineData("slip.tar.gz", "leads out of its archive")]
    [InlineData("rooted.tar.gz", "leads out of its archive")]
    [InlineData("link.zip", "is a link or a device")]
    [InlineData("link.tar.gz", "is a link or a device")]
    [InlineData("hardlink.tar.gz", "is a link or a device")]
    public async Task Other_files_are_refused_and_leave_nothing(string file, string problem)
    {
        WriteLinuxFiles();
        WriteBadFiles();

        (await _rig.RunAsync("engine", "get", "--from", file, "--unpack", "out")).AssertRefused(problem);
        Assert.False(Directory.Exists(_rig.PathOf("out")));
    }

    [Fact]
    public async Task A_library_that_lacks_functions_is_taken_with_a_warning()
    {
        _rig.Write("old.so", FakeLibraries.Incomplete);

        var run = await _rig.RunAsync("engine", "get", "--from", "old.so", "--unpack", "out", "--json");

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Contains("It lacks 2 function(s) that the kit needs", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, Assert.Single(run.Json.GetProperty("libraries").EnumerateArray()).GetProperty("missing").GetArrayLength());
    }

    [Fact]
    public void More_than_the_limit_is_not_unpacked()
    {
        using var stream = new LimitedStream(new MemoryStream(new byte[100]), 50, "'x'");

        var fault = Assert.Throws<InvalidDataException>(() => stream.CopyTo(Stream.Null));

        Assert.Equal("'x' has more than 50 bytes when it is unpacked.", fault.Message);
    }

    [Fact]
    public async Task An_existing_library_is_replaced()
    {
        WriteLinuxFiles();
        _rig.Write("out/runtimes/linux-x64/native/libZegoExpressEngine.so", "old");

        await _rig.RunAsync("engine", "get", "--from", "sdk.zip", "--unpack", "out");

        Assert.Equal(["libZegoExpressEngine.so"], Directory.GetFiles(_rig.PathOf("out/runtimes/linux-x64/native")).Select(Path.GetFileName));
        Assert.Equal(FakeLibraries.LinuxX64, _rig.Read("out/runtimes/linux-x64/native/libZegoExpressEngine.so"));
    }

    private void WriteLinuxFiles()
    {
        (string, byte[])[] both =
        [
            ("zego-express-video-linux/readme.txt", "text"u8.ToArray()),
            ("zego-express-video-linux/release/aarch64/libZegoExpressEngine.so", FakeLibraries.LinuxArm64),
            ("zego-express-video-linux/release/x86_64/libZegoExpressEngine.so", FakeLibraries.LinuxX64),
        ];
        _rig.Write("sdk.zip", FakeLibraries.Zip(both));
        _rig.Write("sdk.tar.gz", FakeLibraries.Tgz(both));
        _rig.Write("flat.zip", FakeLibraries.Zip(("libZegoExpressEngine.so", FakeLibraries.LinuxX64)));
        _rig.Write("library.so", FakeLibraries.LinuxX64);
    }

    private void WriteBadFiles()
    {
        const string Name = "libZegoExpressEngine.so";
        _rig.Write("arm.zip", FakeLibraries.Zip(($"aarch64/{Name}", FakeLibraries.LinuxArm64)));
        _rig.Write("none.zip", FakeLibraries.Zip(("readme.txt", "text"u8.ToArray())));
        _rig.Write("odd.zip", FakeLibraries.Zip((Name, "text"u8.ToArray())));
        _rig.Write("text.txt", "text");
        _rig.Write("cut.zip", _rig.Read("sdk.zip")[..^40]);
        _rig.Write("cut.tar.gz", _rig.Read("sdk.tar.gz")[..^40]);
        _rig.Write("two.zip", FakeLibraries.Zip(($"a/{Name}", FakeLibraries.LinuxX64), ($"b/{Name}", FakeLibraries.Incomplete)));
        _rig.Write("slip.zip", FakeLibraries.Zip(($"../../{Name}", FakeLibraries.LinuxX64)));
        _rig.Write("slip.tar.gz", FakeLibraries.Tgz(($"a/../../{Name}", FakeLibraries.LinuxX64)));
        _rig.Write("rooted.tar.gz", FakeLibraries.Tgz(($"/tmp/{Name}", FakeLibraries.LinuxX64)));
        _rig.Write("link.zip", FakeLibraries.ZipWithLink(Name));
        _rig.Write("link.tar.gz", FakeLibraries.Tgz(static tar => tar.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, Name) { LinkName = "/etc/passwd" })));
        _rig.Write("hardlink.tar.gz", FakeLibraries.Tgz(static tar => tar.WriteEntry(new PaxTarEntry(TarEntryType.HardLink, Name) { LinkName = "other" })));
    }

    private static byte[] Content(ZipArchive package, string name)
    {
        using var stream = package.GetEntry(name)!.Open();
        var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
