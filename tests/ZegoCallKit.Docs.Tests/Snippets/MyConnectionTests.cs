#pragma warning disable MA0048 // The page shows both classes in one block.
using ZegoCallKit.SignalingContract;

namespace Docs.Snippets;

#region signaling-contract
public sealed class MyConnectionTests : ConnectionContract<MyRig>;
public sealed class MySendingTests : SendingContract<MyRig>;
#endregion
