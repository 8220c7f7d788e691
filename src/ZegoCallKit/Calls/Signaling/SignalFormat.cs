namespace ZegoCallKit.Calls.Signaling;

/// <summary>Specifies the format of a transport's payloads.</summary>
public enum SignalFormat
{
    /// <summary>The kit's own format, which supports everything.</summary>
    CallKit = 0,

    /// <summary>
    /// The format of ZEGO's Flutter call kit (prebuilt call, protocol <c>f1.0</c>), to call its users and be called by them over a transport that carries invitations like ZIM.
    /// It supports invite, accept, reject and cancel; only the call's room shows who leaves, and a late answer, a heartbeat or a list of members cannot be expressed.
    /// </summary>
    ZegoUIKit = 1,
}
