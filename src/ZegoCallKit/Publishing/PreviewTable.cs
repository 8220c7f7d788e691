using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Operations;

namespace ZegoCallKit.Publishing;

/// <summary>Holds the running previews of one client. Used in the state loop only.</summary>
internal sealed class PreviewTable(ClientCore core, CapturedSnapshots snapshots)
{
    private readonly Dictionary<PublishChannel, Preview> _byChannel = [];

    /// <summary>Starts a preview.</summary>
    /// <returns>The preview, which is starting; <see langword="null"/> if the channel already has one.</returns>
    public Preview? Start(Pending<IPreview> start, PreviewOptions options)
    {
        if (_byChannel.ContainsKey(options.Channel))
        {
            start.Fail(start.Operation.Failed(ZegoErrorCode.EngineAlreadyStarted, $"channel {options.Channel} already has a preview"));
            return null;
        }

        var preview = new Preview(core, this, snapshots, options, start);
        _byChannel.Add(options.Channel, preview);
        preview.Begin();
        return preview;
    }

    public bool Any => _byChannel.Count > 0;

    public bool IsBusy(PublishChannel channel) => _byChannel.ContainsKey(channel);

    public void Remove(Preview preview)
    {
        if (_byChannel.TryGetValue(preview.Channel, out var found) && ReferenceEquals(found, preview))
        {
            _byChannel.Remove(preview.Channel);
        }
    }

    public void StopAll(Exception failure)
    {
        foreach (var preview in _byChannel.Values.ToArray())
        {
            preview.Stop(failure);
        }
    }
}
