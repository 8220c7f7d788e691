using Moq;
using Xunit;
using ZegoCallKit.Collections;
using ZegoCallKit.Devices;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests.Devices;

public sealed class DeviceListTests
{
    [Fact]
    public void What_is_plugged_in_is_listed_and_comes_and_goes_with_its_name() => CloudRig.Run(async rig =>
    {
        var machine = new VirtualDevices();
        var client = await rig.NewClientAsync(new InMemoryEngineOptions { Devices = machine });
        await client.Devices.RefreshAsync();
        Assert.Equal("microphone-1", Assert.Single(client.Devices.Microphone.Available.Current.Items).Key);
        Assert.Equal("speaker-1", Assert.Single(client.Devices.Speaker.Available.Current.Items).Key);
        Assert.Equal("camera-1", Assert.Single(client.Devices.Camera.Available.Current.Items).Key);
        var told = client.Devices.Microphone.Available.Changes.Record();
        var cameras = client.Devices.Camera.Available.Changes.Record();

        machine.PlugMicrophone(new EngineDevice("headset", "Headset"));
        machine.PlugCamera(new EngineDevice("usb", "USB camera"));
        rig.Time.RunUntilIdle();
        machine.UnplugMicrophone("headset");
        machine.UnplugCamera("camera-1");
        rig.Time.RunUntilIdle();

        Assert.Equal([ChangeReason.Add, ChangeReason.Add, ChangeReason.Remove], told.Items.SelectMany(set => set.Changes).Select(change => change.Reason));
        var headset = new Device { Id = "headset", Name = "Headset", Kind = DeviceKind.Microphone };
        Assert.Equal(headset, told.Items[1].Changes[0].Current);
        Assert.Equal(headset, told.Items[2].Changes[0].Current);
        Assert.Equal(["camera-1", "usb", "camera-1"], cameras.Items.SelectMany(set => set.Changes).Select(change => change.Current.Id));
    });

    [Fact]
    public void The_lists_are_there_when_the_client_is() => CloudRig.Run(async rig =>
    {
        var client = await rig.NewClientAsync(new InMemoryEngineOptions { Devices = new VirtualDevices() });

        Assert.Equal("microphone-1", Assert.Single(client.Devices.Microphone.Available.Current.Items).Key);
        Assert.Equal("speaker-1", client.Devices.Speaker.Selection.Current.Used?.Id);
        Assert.Equal("camera-1", client.Devices.Camera.Selection.Current.DefaultId);
    });

    [Fact]
    public void A_list_that_the_engine_refuses_stays_empty_and_the_client_is_there_all_the_same()
    {
        var time = new SimulatedTime();
        var engine = SimulatedRig.NewEngine(time);
        using var log = new RecordingLoggerFactory();
        engine.AudioDevices.Setup(devices => devices.GetDevices(AudioDeviceType.Speaker)).Returns(new EngineResult<IReadOnlyList<EngineDevice>>(1006001, []));
        engine.Capture.Setup(capture => capture.GetCameras()).Returns(new EngineResult<IReadOnlyList<EngineDevice>>(0, [new("cam", "Camera")]));
        time.Run(async () =>
        {
            await using var client = await ZegoClient.CreateAsync(new ZegoClientOptions
            {
                AppId = 1,
                Engine = new StubEngineFactory(engine),
                TimeProvider = time,
                WorkScheduler = time.Scheduler,
                LoggerFactory = log,
            });

            Assert.Empty(client.Devices.Speaker.Available.Current.Items);
            Assert.Equal("cam", Assert.Single(client.Devices.Camera.Available.Current.Items).Key);
        });

        Assert.Single(log.Lines, static line => line.Contains("A fault occurred in GetDevices.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_device_that_is_not_there_can_be_chosen_and_is_used_when_it_appears() => CloudRig.Run(async rig =>
    {
        var machine = new VirtualDevices();
        var client = await rig.NewClientAsync(new InMemoryEngineOptions { Devices = machine });
        await client.Devices.Microphone.SelectAsync("headset");
        var selection = client.Devices.Microphone.Selection.Current;
        Assert.Equal(("microphone-1", "headset", true), (selection.Used?.Id, selection.ChosenId, selection.IsFallback));

        machine.PlugMicrophone(new EngineDevice("headset", "Headset"));
        rig.Time.RunUntilIdle();
        selection = client.Devices.Microphone.Selection.Current;
        Assert.Equal(("headset", false), (selection.Used?.Id, selection.IsFallback));
    });

    [Fact]
    public void A_device_that_comes_while_the_list_is_being_read_is_not_lost() => SimulatedRig.Run(async rig =>
    {
        var plugged = false;
        rig.Engine.AudioDevices.Setup(devices => devices.GetDevices(AudioDeviceType.Microphone)).Returns(() =>
        {
            EngineDevice[] before = plugged ? [new("m", "M")] : [];
            if (!plugged)
            {
                plugged = true;
                rig.Engine.RaiseOnAnotherThread(new AudioDeviceChanged(AudioDeviceType.Microphone, UpdateType.Add, new EngineDevice("m", "M")));
            }

            return new EngineResult<IReadOnlyList<EngineDevice>>(0, before);
        });
        rig.Engine.AudioDevices.Setup(devices => devices.GetDefaultId(AudioDeviceType.Microphone)).Returns(() => new EngineResult<string>(0, plugged ? "m" : ""));
        await rig.Client.Devices.RefreshAsync();

        Assert.Equal("m", Assert.Single(rig.Client.Devices.Microphone.Available.Current.Items).Key);
        Assert.Equal("m", rig.Client.Devices.Microphone.Selection.Current.Used?.Id);
    });

    [Fact]
    public void A_refresh_finds_what_the_system_did_not_tell_of() => SimulatedRig.Run(async rig =>
    {
        EngineDevice[] there = [new("a", "A")];
        rig.Engine.Capture.Setup(capture => capture.GetCameras()).Returns(() => new EngineResult<IReadOnlyList<EngineDevice>>(0, there));
        await rig.Client.Devices.RefreshAsync();
        there = [new("a", "A, renamed"), new("b", "B")];
        var told = rig.Client.Devices.Camera.Available.Changes.Record();
        await rig.Client.Devices.RefreshAsync();
        there = [new("b", "B")];
        await rig.Client.Devices.RefreshAsync();
        await rig.Client.Devices.RefreshAsync();

        Assert.Equal(
            ["Add a", "Update a", "Add b", "Remove a"],
            told.Items.SelectMany(set => set.Changes).Select(change => $"{change.Reason} {change.Current.Id}"));
    });

    [Fact]
    public void A_refused_list_fails_the_refresh() => SimulatedRig.Run(async rig =>
    {
        rig.Engine.AudioDevices.Setup(devices => devices.GetDevices(It.IsAny<AudioDeviceType>())).Returns(new EngineResult<IReadOnlyList<EngineDevice>>(1006001, []));
        var fault = await Assert.ThrowsAsync<ZegoException>(() => rig.Client.Devices.RefreshAsync());

        Assert.Equal(("GetDevices", ZegoErrorCode.DeviceGeneric), (fault.Operation, fault.Code));
    });

    [Fact]
    public void Devices_that_do_not_work_are_told_and_all_completes_with_the_client() => SimulatedRig.Run(async rig =>
    {
        var problems = rig.Client.Devices.Problems.Record();
        var microphones = rig.Client.Devices.Microphone.Available.Changes.Record();
        var selection = rig.Client.Devices.Camera.Selection.Changes.Record();
        var state = rig.Client.Devices.Microphone.State.Changes.Record();
        rig.Engine.Raise(new LocalDeviceFault(DeviceFault.Occupied, DeviceKind.Camera, "cam"));
        rig.Time.RunUntilIdle();
        Assert.Equal(new DeviceProblem { Fault = DeviceFault.Occupied, Kind = DeviceKind.Camera, DeviceId = "cam" }, Assert.Single(problems.Items));

        await rig.Client.DisposeAsync();
        await Task.WhenAll(problems.Completed, microphones.Completed, selection.Completed, state.Completed);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => rig.Client.Devices.Microphone.SetMutedAsync(true));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => rig.Client.Devices.RefreshAsync());
    });

    [Fact]
    public void On_a_machine_without_devices_a_call_says_what_is_missing() => CloudRig.Run(async rig =>
    {
        var client = await rig.NewClientAsync(new InMemoryEngineOptions { Devices = VirtualDevices.None() });
        var problems = client.Devices.Problems.Record();
        await using var preview = await client.StartPreviewAsync();
        rig.Time.Advance(TimeSpan.FromSeconds(2));

        Assert.Contains(problems.Items, problem => problem is { Kind: DeviceKind.Camera, Fault: DeviceFault.Unplugged });
        Assert.Contains(problems.Items, problem => problem.Kind == DeviceKind.Microphone);
        Assert.Null(client.Devices.Camera.Selection.Current.Used);
        var fault = await Assert.ThrowsAsync<ZegoException>(() => client.Devices.Microphone.SetVolumeAsync(50));
        Assert.Equal(ZegoErrorCode.DeviceInvalidId, fault.Code);
    });
}
