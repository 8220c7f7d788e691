using ZegoCallKit.Effects.Licensing;
using ZegoCallKit.Effects.Tests.Native;
using ZegoCallKit.Media;
using ZegoCallKit.TestKit;

namespace ZegoCallKit.Effects.Tests;

public sealed class EffectsProcessorTests
{
    [Fact]
    public async Task All_ten_effects_are_set_and_enabled_on_the_first_picture()
    {
        await using var rig = await Rig.StartAsync();
        Assert.Empty(rig.Calls);
        rig.Processor.Settings = new EffectsSettings
        {
            Whiten = 1,
            Smooth = 2,
            Sharpen = 3,
            Rosy = 4,
            BigEyes = 5,
            SlimFace = -6,
            SmallMouth = -7,
            BrightEyes = 8,
            WhiteTeeth = 9,
            SlimNose = 10,
        };
        rig.Process();

        Assert.Equal(
            [
                "init 4x2",
                "set whiten 1", "enable whiten", "set smooth 2", "enable smooth", "set sharpen 3", "enable sharpen", "set rosy 4", "enable rosy",
                "set big_eyes 5", "enable big_eyes", "set face_lifting -6", "enable face_lifting", "set small_mouth -7", "enable small_mouth",
                "set eyes_brightening 8", "enable eyes_brightening", "set teeth_whitening 9", "enable teeth_whitening", "set nose_narrowing 10", "enable nose_narrowing",
                "process Rgba32 4x2 32",
            ],
            rig.Calls);
    }

    [Fact]
    public async Task Only_what_changed_is_told_and_zero_switches_off()
    {
        await using var rig = await Rig.StartAsync(static (options, _) => options with { Settings = new EffectsSettings { Smooth = 50, Rosy = 20 } });
        rig.Process();
        rig.Process();
        rig.Processor.Settings = rig.Processor.Settings with { Smooth = 60 };
        rig.Process();
        rig.Processor.Settings = rig.Processor.Settings with { Rosy = 0 };
        rig.Process();

        Assert.Equal(["set smooth 50", "enable smooth", "set rosy 20", "enable rosy", "set smooth 60", "disable rosy"], rig.Calls.Where(static call => call[0] is 's' or 'e' or 'd'));
    }

    [Fact]
    public async Task Another_size_starts_the_environment_anew_with_the_same_effects()
    {
        await using var rig = await Rig.StartAsync(static (options, _) => options with { Settings = new EffectsSettings { Smooth = 50 } });
        rig.Process(4, 2);
        rig.Process(2, 4);

        Assert.Equal(
            ["init 4x2", "set smooth 50", "enable smooth", "process Rgba32 4x2 32", "uninit", "init 2x4", "set smooth 50", "enable smooth", "process Rgba32 2x4 32"],
            rig.Calls);
    }

    [Fact]
    public async Task Another_thread_starts_the_environment_anew()
    {
        await using var rig = await Rig.StartAsync();
        OnThread(() =>
        {
            rig.Process();

            // The first thread is still alive, so its id is not reused.
            OnThread(() => rig.Process());
        });

        Assert.Equal(["init 4x2", "process Rgba32 4x2 32", "uninit", "init 4x2", "process Rgba32 4x2 32"], rig.Calls);
        Assert.Equal(rig.Sdk.Threads[3], rig.Sdk.Threads[4]);
        Assert.NotEqual(rig.Sdk.Threads[1], rig.Sdk.Threads[4]);
    }

    [Fact]
    public async Task A_thread_that_got_the_number_of_one_that_ended_starts_the_environment_anew()
    {
        const int Threads = 50;
        await using var rig = await Rig.StartAsync();
        for (var i = 0; i < Threads; i++)
        {
            OnThread(() => rig.Process());
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.Equal(Threads, rig.Calls.Count(static call => call.StartsWith("init", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_capture_thread_ends_the_environment_when_a_picture_comes_in_time()
    {
        var rig = await Rig.StartAsync();
        var thread = 0;
        Task? disposing = null;
        OnThread(() =>
        {
            thread = Environment.CurrentManagedThreadId;
            rig.Process();

            // From another thread; the clock stands still, so only a frame can end the environment.
            OnThread(() => disposing = rig.Processor.DisposeAsync().AsTask());
            Assert.False(disposing!.IsCompleted);
            rig.Process();
        });
        await disposing!.WaitAsync(ThreadedRig.Bound);

        Assert.Equal(["init 4x2", "process Rgba32 4x2 32", "uninit", "destroy"], rig.Calls);
        Assert.All(rig.Sdk.Threads, id => Assert.Equal(thread, id));
        await rig.DisposeAsync();
    }

    [Fact]
    public async Task Without_pictures_the_end_comes_after_half_a_second()
    {
        var rig = await Rig.StartAsync();
        OnThread(() => rig.Process());
        var disposing = rig.Processor.DisposeAsync().AsTask();
        Assert.False(disposing.IsCompleted);
        rig.Time.Advance(TimeSpan.FromMilliseconds(501));
        await disposing.WaitAsync(ThreadedRig.Bound);
        await rig.Processor.DisposeAsync().AsTask().WaitAsync(ThreadedRig.Bound);

        Assert.Equal(["init 4x2", "process Rgba32 4x2 32", "uninit", "destroy"], rig.Calls);
        await rig.DisposeAsync();
    }

    [Fact]
    public async Task Pictures_after_the_end_stay_as_they_are()
    {
        var rig = await Rig.StartAsync();
        await rig.DisposeAsync();
        rig.Process();
        Assert.DoesNotContain(rig.Calls, static call => call.StartsWith("process", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_SDK_that_does_not_start_is_one_fault_and_is_tried_again_a_second_later()
    {
        await using var rig = await Rig.StartAsync();
        rig.Sdk.Starts = false;
        for (var i = 0; i < 5; i++)
        {
            rig.Process();
        }

        Assert.Equal(["init 4x2"], rig.Calls);
        Assert.Equal(EffectsFaultKind.EnvironmentNotStarted, Assert.Single(rig.Faults.Items).Kind);
        rig.Time.Advance(TimeSpan.FromSeconds(1.1));
        rig.Process();
        Assert.Equal(["init 4x2", "init 4x2"], rig.Calls);
        Assert.Single(rig.Faults.Items);
        rig.Sdk.Starts = true;
        rig.Time.Advance(TimeSpan.FromSeconds(1.1));
        rig.Process();
        Assert.Equal("process Rgba32 4x2 32", rig.Calls[^1]);
    }

    [Theory]
    [InlineData(5_000_001, EffectsFaultKind.LicenseFormat, true)]
    [InlineData(5_000_002, EffectsFaultKind.LicenseExpired, true)]
    [InlineData(5_000_003, EffectsFaultKind.LicenseVersion, true)]
    [InlineData(5_000_004, EffectsFaultKind.LicensePlatform, true)]
    [InlineData(5_000_005, EffectsFaultKind.LicenseBundle, true)]
    [InlineData(5_000_006, EffectsFaultKind.BadImage, false)]
    [InlineData(5_000_008, EffectsFaultKind.Resource, false)]
    [InlineData(5_000_100, EffectsFaultKind.Model, false)]
    [InlineData(5_000_103, EffectsFaultKind.Model, false)]
    [InlineData(5_000_108, EffectsFaultKind.EnvironmentNotStarted, false)]
    [InlineData(42, EffectsFaultKind.Other, false)]
    public async Task An_error_of_the_SDK_is_told_with_its_kind(int code, EffectsFaultKind kind, bool isAboutLicense)
    {
        await using var rig = await Rig.StartAsync();
        rig.Processor.ReportError(code, "what it says");
        var fault = Assert.Single(rig.Faults.Items);

        Assert.Equal((kind, code, "what it says", isAboutLicense), (fault.Kind, fault.Code, fault.Detail, fault.IsAboutLicense));
        Assert.Contains(rig.Log.Lines, line => line.Contains(kind.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_license_comes_from_the_provider_with_what_the_SDK_says()
    {
        var provider = new Licenses();
        await using var rig = await Rig.StartAsync((options, sdk) => options with { License = null, LicenseProvider = provider.Giving(sdk.License) });

        var request = Assert.Single(provider.Asked);
        Assert.Equal((FakeSdk.AuthInfo, FakeSdk.Version, false), (request.AuthInfo, request.SdkVersion, request.IsRefresh));
        Assert.Equal(FakeSdk.Version, rig.Processor.Version);
    }

    [Fact]
    public async Task A_fresh_license_takes_over_with_the_next_picture_on_its_thread()
    {
        var provider = new Licenses();
        await using var rig = await Rig.StartAsync((options, sdk) => options with { LicenseProvider = provider.Giving(sdk.License), Settings = new EffectsSettings { Smooth = 50 } });
        rig.Process();
        await rig.Processor.RenewLicenseAsync();
        await rig.Processor.RenewLicenseAsync();
        rig.Process();

        Assert.All(provider.Asked, static request => Assert.True(request.IsRefresh));
        Assert.Equal(
            [
                "init 4x2", "set smooth 50", "enable smooth", "process Rgba32 4x2 32", "create #2", "create #3", "destroy",
                "uninit", "destroy", "init 4x2", "set smooth 50", "enable smooth", "process Rgba32 4x2 32",
            ],
            rig.Calls);
    }

    [Fact]
    public async Task Without_a_provider_there_is_no_fresh_license()
    {
        await using var rig = await Rig.StartAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => rig.Processor.RenewLicenseAsync());
    }

    [Theory]
    [InlineData("", EffectsLicenseFailure.NoLicense)]
    [InlineData("canary.unknown", EffectsLicenseFailure.NotAccepted)]
    public async Task A_license_that_the_SDK_does_not_take_is_an_exception_that_does_not_repeat_it(string license, EffectsLicenseFailure failure)
    {
        var fault = await Assert.ThrowsAsync<EffectsLicenseException>(() => Rig.StartAsync((options, _) => options with { License = null, LicenseProvider = new Licenses().Giving(license) }));
        Assert.Equal(failure, fault.Failure);
        Assert.DoesNotContain(Secrets.Canary, fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_resources_are_told_before_the_SDK_is_created()
    {
        var seen = FakeFunctions.WatchResources();
        await using var rig = await Rig.StartAsync();
        Assert.Equal(TempFolder.Everything, seen.Select(static path => Path.GetFileName(path)));
        Assert.All(seen, static path => Assert.True(Path.IsPathFullyQualified(path)));
    }

    [Fact]
    public async Task An_effect_without_its_resource_is_refused()
    {
        using var folder = new TempFolder("CommonResources.bundle");
        await using var rig = await Rig.StartAsync((options, _) => options with { Resources = EffectsResources.FromFolder(folder.Path) });
        var fault = Assert.Throws<ArgumentException>(() => rig.Processor.Settings = new EffectsSettings { BigEyes = 1 });
        Assert.Contains("FaceDetectionModel", fault.Message, StringComparison.Ordinal);
        rig.Processor.Settings = new EffectsSettings { Smooth = 10, Sharpen = 10 };
    }

    [Fact]
    public async Task On_other_systems_it_says_so()
    {
        using var folder = new TempFolder(TempFolder.Everything);
        var options = new EffectsOptions { Resources = EffectsResources.FromFolder(folder.Path), License = "license", LibraryPath = folder.Path };
        var fault = await Assert.ThrowsAsync<EffectsLibraryException>(() => EffectsProcessor.CreateAsync(options));

        Assert.Equal(EffectsProcessor.IsSupported ? ZegoErrorCode.LoadLibraryFailed : ZegoErrorCode.UnsupportedPlatform, fault.Code);
    }

    [Fact]
    public async Task The_processor_is_one_of_the_clients()
    {
        await using var rig = await Rig.StartAsync();
        Assert.IsAssignableFrom<IVideoFrameProcessor>(rig.Processor);
    }

    private static void OnThread(Action work)
    {
        Exception? thrown = null;
        var thread = new Thread(() =>
        {
            try
            {
                work();
            }
            catch (Exception fault)
            {
                thrown = fault;
            }
        });
        thread.Start();
        Assert.True(thread.Join(ThreadedRig.Bound));
        Assert.Null(thrown);
    }

    private sealed class Licenses : IEffectsLicenseProvider
    {
        private string _license = "";

        public List<EffectsLicenseRequest> Asked { get; } = [];

        public Licenses Giving(string license)
        {
            _license = license;
            return this;
        }

        public Task<string> GetLicenseAsync(EffectsLicenseRequest request, CancellationToken cancellationToken = default)
        {
            Asked.Add(request);
            return Task.FromResult(_license);
        }
    }
}
