using ZegoCallKit.Internal;
using ZegoCallKit.Tool;

GuardedOutput.Use();
using var interruption = new Interruption();
var code = await new ToolApp(ToolHost.OfProcess()).RunAsync(args, interruption.Token);
return GuardedOutput.Standard.ExitCodeOf(code);
