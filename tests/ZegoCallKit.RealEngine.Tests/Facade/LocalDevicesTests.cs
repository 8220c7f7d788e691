using System.Reactive.Linq;
using System.Reactive.Threading.Tasks;
using ZegoCallKit.Audio;
using ZegoCallKit.Devices;
using ZegoCallKit.Express;
using ZegoCallKit.Media;
using ZegoCallKit.RealEngine.Tests.Support;

namespace ZegoCallKit.RealEngine.Tests.Facade;

/// <summary>The client's local features, which need neither a login nor a network.</summary>
public sealed class LocalDevicesTests
{
    [Fact]
    public async Task The_lists_are_read_and_say_what_is_used()
    {
        await using var client = await ClientAsync();
        var devices = client.Devices;
        await devices.RefreshAsync(TestContext.Current.CancellationToken);

        Assert.Empty(devices.Camera.Available.Current.Items);
        Assert.Equal(new DeviceSelection(), devices.Camera.Selection.Current);
        Check(devices.Microphone);
        Check(devices.Speaker);

        static void Check(IDeviceChoice choice)
        {
            var count = choice.Available.Current.Items.Count;
            Assert.Equal(Library.HasSoundDevices, count > 0);
            Assert.Equal(count > 0, choice.Selection.Current.Used is not null);
            if (choice.Selection.Current.Used is { } used)
            {
                Assert.Equal(choice.Selection.Current.DefaultId, used.Id);
                Assert.NotEmpty(used.Name);
            }
        }
    }

    [Fact]
    public async Task What_is_selected_is_used_and_the_default_stands_in_for_what_is_not_there()
    {
        Assert.SkipUnless(Library.HasSoundDevices, "Not on the real engine: it needs a microphone and a speaker, and Wine was given none.");
        await using var client = await ClientAsync();
        var microphone = client.Devices.Microphone;
        await client.Devices.RefreshAsync(TestContext.Current.CancellationToken);
        var there = microphone.Selection.Current.Used!;

        await microphone.SelectAsync(there.Id, TestContext.Current.CancellationToken);
        Assert.False(microphone.Selection.Current.IsFallback);
        await microphone.SelectAsync("no such device", TestContext.Current.CancellationToken);
        Assert.Equal((true, there), (microphone.Selection.Current.IsFallback, microphone.Selection.Current.Used));
        await microphone.SelectDefaultAsync(TestContext.Current.CancellationToken);
        Assert.Equal((null, there), (microphone.Selection.Current.ChosenId, microphone.Selection.Current.Used));

        await client.Devices.Speaker.SetVolumeAsync(40, TestContext.Current.CancellationToken);
        Assert.InRange(client.Devices.Speaker.State.Current.Volume ?? -1, 0, 100);
    }

    [Fact]
    public async Task Switches_are_in_force_when_their_tasks_complete_and_of_many_the_last_counts()
    {
        await using var client = await ClientAsync();
        var devices = client.Devices;
        await Task.WhenAll(Enumerable.Range(0, 21).Select(i => devices.Microphone.SetMutedAsync(i % 2 == 0)));
        await devices.Speaker.SetMutedAsync(true, TestContext.Current.CancellationToken);
        await devices.Camera.SetEnabledAsync(false, TestContext.Current.CancellationToken);
        await devices.CameraOf(PublishChannel.Fourth).SetEnabledAsync(false, TestContext.Current.CancellationToken);
        await devices.Microphone.SetEnabledAsync(false, TestContext.Current.CancellationToken);
        await devices.Microphone.SetEnabledAsync(true, TestContext.Current.CancellationToken);

        Assert.Equal((true, true), (devices.Microphone.State.Current.IsMuted, devices.Microphone.State.Current.IsEnabled));
        Assert.True(devices.Speaker.State.Current.IsMuted);
        Assert.Equal((false, false), (devices.Camera.IsEnabled.Current, devices.CameraOf(PublishChannel.Fourth).IsEnabled.Current));
    }

    [Fact]
    public async Task A_preview_without_a_camera_is_a_problem_that_is_told()
    {
        await using var client = await ClientAsync();
        var problem = client.Devices.Problems.FirstAsync(static one => one.Kind == DeviceKind.Camera).ToTask(TestContext.Current.CancellationToken);
        await using var preview = await client.StartPreviewAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(DeviceFault.Unplugged, (await problem.WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System, TestContext.Current.CancellationToken)).Fault);
    }

    [Fact]
    public async Task A_check_finds_what_is_missing_and_the_channel_is_free_afterwards()
    {
        await using var client = await ClientAsync();
        var report = await client.Checks.CheckDevicesAsync(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        Assert.False(report.IsGood);
        Assert.Null(report.TimeToFirstVideo);
        Assert.Contains(report.Problems, static problem => problem.Kind == DeviceKind.Camera);
        await using var preview = await client.StartPreviewAsync(cancellationToken: TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Every_setting_of_the_sound_is_taken()
    {
        await using var client = await ClientAsync();
        foreach (var echo in Enum.GetValues<EchoCancellationMode>())
        {
            await client.Audio.SetProcessingAsync(new AudioProcessing { EchoCancellation = true, EchoCancellationMode = echo }, TestContext.Current.CancellationToken);
        }

        foreach (var noise in Enum.GetValues<NoiseSuppressionMode>())
        {
            await client.Audio.SetProcessingAsync(new AudioProcessing { NoiseSuppression = true, NoiseSuppressionMode = noise }, TestContext.Current.CancellationToken);
        }

        await client.Audio.SetProcessingAsync(new AudioProcessing { GainControl = false, TransientNoiseSuppression = true }, TestContext.Current.CancellationToken);
        await client.Audio.SetHeadphoneMonitorVolumeAsync(200, TestContext.Current.CancellationToken);
        await client.Audio.SetHeadphoneMonitorEnabledAsync(true, TestContext.Current.CancellationToken);
        await client.Audio.SetHeadphoneMonitorEnabledAsync(false, TestContext.Current.CancellationToken);

        var expected = new AudioProcessing
        {
            EchoCancellation = true,
            EchoCancellationMode = EchoCancellationMode.AiBalanced,
            GainControl = false,
            NoiseSuppression = true,
            NoiseSuppressionMode = NoiseSuppressionMode.AiAggressive,
            TransientNoiseSuppression = true,
        };
        Assert.Equal(expected, client.Audio.Processing.Current);
        Assert.Equal(new HeadphoneMonitor { Volume = 200 }, client.Audio.HeadphoneMonitor.Current);
    }

    [Fact]
    public async Task Spectra_and_performance_come_while_they_are_measured()
    {
        await using var client = await ClientAsync();
        await using var preview = await client.StartPreviewAsync(cancellationToken: TestContext.Current.CancellationToken);
        var spectrum = client.Audio.Spectra.FirstAsync().ToTask(TestContext.Current.CancellationToken);
        var performance = client.Quality.Performance.FirstAsync().ToTask(TestContext.Current.CancellationToken);
        await client.Audio.StartSpectraAsync(TimeSpan.FromMilliseconds(100), TestContext.Current.CancellationToken);
        await client.Quality.StartPerformanceAsync(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);

        Assert.Equal(64, (await spectrum.WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System, TestContext.Current.CancellationToken)).Bands.Length);
        Assert.True((await performance.WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System, TestContext.Current.CancellationToken)).ProgramMegabytes > 1);
        await client.Audio.StopSpectraAsync(TestContext.Current.CancellationToken);
        await client.Quality.StopPerformanceAsync(TestContext.Current.CancellationToken);
    }

    private static Task<ZegoClient> ClientAsync() => ZegoClient.CreateAsync(new ZegoClientOptions
    {
        AppId = 1_234_567_890,
        AppSign = new string('a', 64),
        Engine = new ExpressEngineFactory(Library.Options),
    });
}
