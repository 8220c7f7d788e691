using System.Reactive.Linq;
using Xunit;
using ZegoCallKit;
using ZegoCallKit.Audio;
using ZegoCallKit.Devices;
using ZegoCallKit.Docs.Tests;
using ZegoCallKit.Engine;
using ZegoCallKit.InMemory;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Files;

namespace Docs.Snippets;

public sealed class DeviceSnippets
{
    [Fact]
    public void Devices_come_go_and_are_chosen() => Simulation.Run(async simulation =>
    {
        var machine = new VirtualDevices();
        var client = await simulation.CreateAsync(simulation.Options with { Engine = simulation.Cloud.CreateEngineFactory(new InMemoryEngineOptions { Devices = machine }) });
        var lines = new List<string>();
        var show = new Action<string>(lines.Add);

        #region list-microphones
        using var watching = client.Devices.Microphone.Available.Changes
            .SelectMany(set => set.Changes)
            .Subscribe(change => show($"{change.Reason}: {change.Current.Name}"));
        #endregion

        await simulation.PassAsync(1);
        machine.PlugMicrophone(new EngineDevice("headset", "Headset"));
        await simulation.PassAsync(1);

        var microphones = new List<Device>();
        var chosen = "Headset";

        #region choices-of-microphones
        using var choices = client.Devices.Microphone.Available.BindTo(microphones);          // such as an ObservableCollection<Device> behind a combo box
        #endregion

        await simulation.PassAsync(1);

        #region choose-a-microphone
        var devices = client.Devices.Microphone.Available.Current.Items.Values;
        await client.Devices.Microphone.SelectAsync(devices.First(device => device.Name == chosen).Id);
        using var used = client.Devices.Microphone.Selection.Changes
            .Subscribe(selection => show($"{selection.Used?.Name}{(selection.IsFallback ? " stands in" : "")}"));
        #endregion

        await simulation.PassAsync(1);
        Assert.Equal(["Headset", "Virtual microphone"], microphones.Select(device => device.Name).Order());
        machine.UnplugMicrophone("headset");
        await simulation.PassAsync(1);

        // For a moment, no device is used.
        Assert.Equal(["Add: Virtual microphone", "Add: Headset", "Headset", "Remove: Headset", " stands in", "Virtual microphone stands in"], lines);

        #region mute-or-release
        await client.Devices.Microphone.SetMutedAsync(true);                                 // silence is sent, the device stays open
        await client.Devices.Microphone.SetEnabledAsync(false);                                   // other programs can use the device
        await client.Devices.Camera.SetEnabledAsync(false);
        #endregion

        Assert.Equal((false, true, false), (client.Devices.Microphone.State.Current.IsEnabled, client.Devices.Microphone.State.Current.IsMuted, client.Devices.Camera.IsEnabled.Current));
    });

    [Fact]
    public void A_user_who_speaks_while_muted_is_told() => Simulation.Run(async simulation =>
    {
        var client = await simulation.CreateAsync();
        var room = await client.LoginRoomAsync(Simulation.Lobby, new RoomUser(new UserId("alice")));
        await using var publication = await room.PublishAsync(new StreamId("alice-main"));
        var lines = new List<string>();
        var show = new Action<string>(lines.Add);

        #region speaking-while-muted
        using var reminder = publication.SpeakingWhileMuted.Changes.Where(isSpeaking => isSpeaking).Subscribe(_ => show("You are muted."));
        #endregion

        await publication.SetAudioMutedAsync(true);
        await simulation.PassAsync(3);
        Assert.Equal(["You are muted."], lines);
    });

    [Fact]
    public void Devices_that_do_not_work_are_told() => Simulation.Run(async simulation =>
    {
        var client = await simulation.CreateAsync(simulation.Options with { Engine = simulation.Cloud.CreateEngineFactory(new InMemoryEngineOptions { Devices = VirtualDevices.None() }) });
        var lines = new List<string>();
        var show = new Action<string>(lines.Add);

        #region device-problems
        using var problems = client.Devices.Problems.Subscribe(problem => show($"{problem.Kind}: {problem.Fault}"));
        #endregion

        await using (await client.StartPreviewAsync())
        {
            await simulation.PassAsync(2);
        }

        Assert.Contains("Camera: Unplugged", lines);
    });

    [Fact]
    public void Sound_is_cared_for_and_speakers_are_found() => Simulation.Run(async simulation =>
    {
        var client = await simulation.CreateAsync();
        var room = await client.LoginRoomAsync(Simulation.Lobby, new RoomUser(new UserId("alice")));
        var lines = new List<string>();
        var show = new Action<string>(lines.Add);

        #region process-audio
        await client.Audio.SetProcessingAsync(new AudioProcessing
        {
            EchoCancellation = true,
            NoiseSuppression = true,
            NoiseSuppressionMode = NoiseSuppressionMode.Ai,
        });
        #endregion

        #region active-speaker
        using var speaking = room.ActiveSpeaker.Changes.Subscribe(speaker => show(speaker is null ? "nobody" : $"{speaker.User.Id} speaks"));
        #endregion

        await simulation.SpeakAsync("bob");
        await simulation.PassAsync(3);
        Assert.Equal(["nobody", "bob speaks"], lines);
    });

    [Fact]
    public void Data_travel_with_the_pictures() => Simulation.Run(async simulation =>
    {
        var publication = await simulation.SpeakAsync("bob");
        var room = await simulation.LoginAsync("alice");
        var playback = await room.PlayAsync(new StreamId("bob"));
        var lines = new List<string>();
        var show = new Action<string>(lines.Add);

        #region sei
        using var marks = playback.SeiMessages.Subscribe(message => show(System.Text.Encoding.UTF8.GetString(message.Data.Span)));
        await publication.SendSeiAsync("goal!"u8.ToArray());
        #endregion

        await simulation.PassAsync(1);
        Assert.Equal(["goal!"], lines);
    });

    [Fact]
    public void A_whole_call_is_written_to_one_file() => Simulation.Run(async simulation =>
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        var client = await simulation.CreateAsync();
        var room = await client.LoginRoomAsync(Simulation.Lobby, new RoomUser(new UserId("alice")));
        await simulation.SpeakAsync("bob");
        await simulation.SpeakAsync("carol");
        var time = simulation.Time;

        #region listen-to-everything
        using var file = new WavSink(Path.Join(folder, "call.wav"));
        await using (await client.Audio.AddPlaybackSinkAsync(file))
        {
            await Task.Delay(TimeSpan.FromSeconds(5), time);
        }
        #endregion

        file.Dispose();
        using (var written = WavSource.Open(Path.Join(folder, "call.wav")))
        {
            Assert.InRange(written.Duration.TotalSeconds, 4.9, 5.1);
        }

        await room.LogoutAsync();
        Directory.Delete(folder, recursive: true);
    });
}
