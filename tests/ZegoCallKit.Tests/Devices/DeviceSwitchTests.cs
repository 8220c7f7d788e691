using System.Reactive.Linq;
using Moq;
using Xunit;
using ZegoCallKit.Devices;
using ZegoCallKit.Engine;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;

namespace ZegoCallKit.Tests.Devices;

/// <summary>The last value of a switch wins, and outdated values are not sent.</summary>
public sealed class DeviceSwitchTests
{
    private static readonly Dictionary<string, (string Command, Func<IDevices, bool, CancellationToken, Task> Set, Func<IDevices, bool> State)> Switches = new(StringComparer.Ordinal)
    {
        ["microphone on"] = ("Capture.EnableAudioCapture", (devices, value, token) => devices.Microphone.SetEnabledAsync(value, token), devices => devices.Microphone.State.Current.IsEnabled),
        ["microphone muted"] = ("Capture.MuteMicrophone", (devices, value, token) => devices.Microphone.SetMutedAsync(value, token), devices => devices.Microphone.State.Current.IsMuted),
        ["speaker muted"] = ("Capture.MuteSpeaker", (devices, value, token) => devices.Speaker.SetMutedAsync(value, token), devices => devices.Speaker.State.Current.IsMuted),
        ["camera on"] = ("Capture.EnableCamera", (devices, value, token) => devices.Camera.SetEnabledAsync(value, token), devices => devices.Camera.IsEnabled.Current),
    };

    public static TheoryData<string> Names() => [.. Switches.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_in_force_when_its_task_completes(string name) => SimulatedRig.Run(async rig =>
    {
        var (command, set, state) = Switches[name];
        foreach (var value in new[] { false, true, false })
        {
            await set(rig.Client.Devices, value, default);
            Assert.Equal(value, state(rig.Client.Devices));
        }

        Assert.Equal([false, true, false], rig.Engine.Journal.Of(command).Select(call => (bool)call.Arguments[0]!));
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_many_in_a_row_the_first_and_the_last_are_sent_and_all_complete(string name) => SimulatedRig.Run(async rig =>
    {
        var (command, set, state) = Switches[name];
        _ = rig.Client.Devices;
        rig.Time.RunUntilIdle();
        await Task.WhenAll(Enumerable.Range(0, 101).Select(i => set(rig.Client.Devices, i % 2 == 1, default)));

        Assert.False(state(rig.Client.Devices));
        Assert.True(rig.Engine.Journal.Count(command) <= 2, $"{rig.Engine.Journal.Count(command)} were sent.");
        Assert.Equal(false, rig.Engine.Journal.Of(command)[^1].Arguments[0]);
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void A_refusal_fails_those_who_wished_and_the_state_stays(string name) => SimulatedRig.Run(async rig =>
    {
        var (_, set, state) = Switches[name];
        var before = state(rig.Client.Devices);
        rig.Engine.Capture.Setup(capture => capture.EnableAudioCapture(It.IsAny<bool>())).Returns(new EngineResult(1006003));
        rig.Engine.Capture.Setup(capture => capture.MuteMicrophone(It.IsAny<bool>())).Returns(new EngineResult(1006003));
        rig.Engine.Capture.Setup(capture => capture.MuteSpeaker(It.IsAny<bool>())).Returns(new EngineResult(1006003));
        rig.Engine.Capture.Setup(capture => capture.EnableCamera(It.IsAny<bool>(), It.IsAny<PublishChannel>())).Returns(new EngineResult(1006003));
        var fault = await Assert.ThrowsAsync<ZegoException>(() => set(rig.Client.Devices, !before, default));

        Assert.Equal(ZegoErrorCode.DeviceNoAuthorization, fault.Code);
        Assert.Equal(before, state(rig.Client.Devices));
    });

    [Fact]
    public Task A_wish_that_was_given_up_before_its_turn_is_not_sent() => ThreadedRig.RunAsync(async rig =>
    {
        using var inside = new ManualResetEventSlim();
        using var open = new ManualResetEventSlim();
        using var cancellation = new CancellationTokenSource();
        rig.Engine.Capture.Setup(capture => capture.MuteSpeaker(It.IsAny<bool>())).Returns(() =>
        {
            inside.Set();
            open.Wait();
            return EngineResult.Accepted;
        });
        var blocking = rig.Client.Devices.Speaker.SetMutedAsync(true);
        inside.Wait();
        var first = rig.Client.Devices.Camera.SetEnabledAsync(false);
        var givenUp = rig.Client.Devices.Camera.SetEnabledAsync(true, cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => givenUp);
        open.Set();
        await Task.WhenAll(blocking, first);

        Assert.Equal([false], rig.Engine.Journal.Of("Capture.EnableCamera").Select(call => (bool)call.Arguments[0]!));
        Assert.False(rig.Client.Devices.Camera.IsEnabled.Current);
    });

    [Fact]
    public void Muting_keeps_the_device_and_switching_off_frees_it() => CloudRig.Run(async rig =>
    {
        var client = await rig.NewClientAsync();
        var told = client.Devices.Microphone.State.Changes.Select(static state => (state.IsEnabled, state.IsMuted)).DistinctUntilChanged().Record();
        await client.Devices.Microphone.SetMutedAsync(true);
        await client.Devices.Microphone.SetEnabledAsync(false);
        await client.Devices.Microphone.SetEnabledAsync(true);
        await client.Devices.Microphone.SetMutedAsync(false);
        rig.Time.RunUntilIdle();

        Assert.Equal([(true, false), (true, true), (false, true), (true, true), (true, false)], told.Items);
    });
}
