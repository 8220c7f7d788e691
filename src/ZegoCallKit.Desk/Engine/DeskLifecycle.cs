using ZegoCallKit.Desk.Connections;
using ZegoCallKit.Engine;

namespace ZegoCallKit.Desk.Engine;

/// <summary>Connects the engine to the desk while it is initialized.</summary>
/// <param name="inner">The engine's own commands.</param>
/// <param name="connect">Creates a connector for the next life of the engine.</param>
internal sealed class DeskLifecycle(IEngineCommands inner, Func<DeskConnector> connect) : IEngineCommands
{
    private readonly Lock _gate = new();
    private DeskConnector? _connector;

    public string Version => "3.25.0-desk";

    /// <summary>Gets the connector since the last initialization; null while the engine is not initialized.</summary>
    public DeskConnector? Connector
    {
        get
        {
            lock (_gate)
            {
                return _connector;
            }
        }
    }

    public EngineResult Initialize(EngineProfile profile, IEngineEventSink events, IEngineFrameSink frames)
    {
        var result = inner.Initialize(profile, events, frames);
        if (result.IsAccepted)
        {
            lock (_gate)
            {
                if (_connector is null)
                {
                    _connector = connect();
                    _connector.Start();
                }
            }
        }

        return result;
    }

    public EngineResult Uninitialize()
    {
        var result = inner.Uninitialize();
        DeskConnector? connector;
        lock (_gate)
        {
            connector = _connector;
            _connector = null;
        }

        connector?.Stop();
        connector?.Dispose();
        return result;
    }

    public EngineResult UploadLog() => inner.UploadLog();
}
