using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;

namespace Phone.Calling;

/// <summary>Carries the signals and the media of a phone's calls. Disposing it ends the calls, tells the others, and signs out.</summary>
internal interface IPhoneNetwork : IAsyncDisposable
{
    ICallService Calls { get; }

    ICallSignaling Signaling { get; }

    /// <summary>Gets the number of audio blocks of 10 ms that were received so far, in all calls.</summary>
    long AudioFramesReceived { get; }

    /// <summary>Called for each call when it begins.</summary>
    void Follow(ICall call);
}
