using ZegoCallKit.Devices;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Tool.Checkup;

/// <summary>Lists the devices: with ZEGO's engine, or else as far as the system shows them in files.</summary>
/// <param name="host">The environment.</param>
internal sealed class DeviceCheck(ToolHost host)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Gets the folder with the devices of Linux; tests have their own.</summary>
    public string DeviceFolder { get; init; } = "/dev";

    /// <summary>Lists the devices.</summary>
    /// <param name="libraryPath">The path of a library that loads; <see langword="null"/> if there is none.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    public async Task<IReadOnlyList<Finding>> RunAsync(string? libraryPath, CancellationToken cancellationToken)
    {
        if (libraryPath is not null)
        {
            return await AskEngineAsync(libraryPath, cancellationToken);
        }

        return Directory.Exists(Path.Join(DeviceFolder, "snd")) || OperatingSystem.IsLinux()
            ? [.. ReadFiles()]
            : [Finding.Warn("devices", "The devices cannot be listed without ZEGO's library.", "Get the library first.")];
    }

    private async Task<IReadOnlyList<Finding>> AskEngineAsync(string libraryPath, CancellationToken cancellationToken)
    {
        // Listing devices needs no login, so the account does not have to exist.
        var hasAccount = ExpressAccount.TryRead(host.Variable, out var account, out _);
        var options = new ZegoClientOptions
        {
            AppId = hasAccount ? account!.AppId : 1,
            AppSign = hasAccount ? account!.AppSign : new string('0', ZegoClientOptions.AppSignLength),
            Engine = host.CreateEngine(libraryPath),
            TimeProvider = host.Time,
        };
        using var patience = new CancellationTokenSource(Patience, host.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await using var client = await ZegoClient.CreateAsync(options, either.Token);
            await client.Devices.RefreshAsync(either.Token);
            return
            [
                Of("microphone", client.Devices.Microphone),
                Of("speaker", client.Devices.Speaker),
                Of("camera", client.Devices.Camera),
            ];
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return [Finding.Warn("devices", $"ZEGO's engine did not list the devices within {Patience.TotalSeconds:0} s.", "Check the drivers of sound and camera.")];
        }
        catch (ZegoException fault)
        {
            return [Finding.Warn("devices", $"ZEGO's engine could not list the devices: {fault.Message}", fault.Advice)];
        }
    }

    private static Finding Of(string kind, IDeviceChoice choice)
    {
        var names = choice.Available.Current.Items.Values.Select(static device => device.Name).Order(StringComparer.Ordinal).ToList();
        return names.Count > 0 ? Finding.Ok(kind, string.Join(", ", names)) : Missing(kind);
    }

    private IEnumerable<Finding> ReadFiles()
    {
        // ALSA names a device for capture pcmC0D0c and one for playback pcmC0D0p.
        yield return OfFiles("microphone", "snd", static name => name.StartsWith("pcm", StringComparison.Ordinal) && name.EndsWith('c'));
        yield return OfFiles("speaker", "snd", static name => name.StartsWith("pcm", StringComparison.Ordinal) && name.EndsWith('p'));
        yield return OfFiles("camera", "", static name => name.StartsWith("video", StringComparison.Ordinal));
    }

    private Finding OfFiles(string kind, string folder, Func<string, bool> isDevice)
    {
        var path = Path.Join(DeviceFolder, folder);
        var names = Directory.Exists(path)
            ? Directory.EnumerateFileSystemEntries(path).Select(static entry => Path.GetFileName(entry)).Where(isDevice).Order(StringComparer.Ordinal).ToList()
            : [];
        return names.Count > 0 ? Finding.Ok(kind, $"{string.Join(", ", names)} in {path}") : Missing(kind);
    }

    private static Finding Missing(string kind) => Finding.Warn(kind, $"There is no {kind}.", kind switch
    {
        "speaker" => "Play into sinks or recordings instead.",
        _ => "Publish your own media instead: a file, a source or pushed frames.",
    });
}
