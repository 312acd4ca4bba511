"""The optimizer's step: a working copy in bf16 gives the gradients, the network in float32 moves, a running average of it is kept."""

import copy

import torch

ENCODER = ("pieces", "positions", "norm", "encoder")


def rates(network, encoder_rate, head_rate):
    """Parameter groups of AdamW: the pretrained encoder moves slowly, the heads fast."""
    inner = [value for name, value in network.named_parameters() if name.split(".")[0] in ENCODER]
    outer = [value for name, value in network.named_parameters() if name.split(".")[0] not in ENCODER]
    return [{"params": inner, "lr": encoder_rate}, {"params": outer, "lr": head_rate}]


class Optimization:
    """Autocast casts every weight and sum anew; whole bf16 copies are half as fast again. The average scores better than any last state."""

    def __init__(self, network, steps, encoder_rate, head_rate, memory=0.999):
        self.network, self.memory, self.step = network, memory, 0
        self.working = copy.deepcopy(network).bfloat16().train()
        self.average = copy.deepcopy(network)
        self.optimizer = torch.optim.AdamW(rates(network, encoder_rate, head_rate), weight_decay=0.01, betas=(0.9, 0.98), fused=True)
        self.schedule = torch.optim.lr_scheduler.LambdaLR(
            self.optimizer, lambda step: min(1.0, (step + 1) / (0.06 * steps)) * max(0.0, 1 - step / steps))

    def advance(self, loss_of, batch):
        """One step; returns the loss."""
        with torch.no_grad():
            for working, value in zip(self.working.parameters(), self.network.parameters()):
                working.copy_(value)
        loss = loss_of(self.working, batch)
        loss.backward()
        for working, value in zip(self.working.parameters(), self.network.parameters()):
            value.grad = None if working.grad is None else working.grad.float()
            working.grad = None
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimizer.step()
        self.schedule.step()
        self.step += 1
        with torch.no_grad():
            share = 1 - min(self.memory, self.step / (self.step + 20))
            torch._foreach_lerp_(list(self.average.parameters()), list(self.network.parameters()), share)
        return loss.item()

    def state(self):
        return {"network": self.network.state_dict(), "average": self.average.state_dict(), "optimizer": self.optimizer.state_dict(),
                "schedule": self.schedule.state_dict(), "step": self.step}

    def resume(self, state):
        self.network.load_state_dict(state["network"])
        self.average.load_state_dict(state["average"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.schedule.load_state_dict(state["schedule"])
        self.step = state["step"]
